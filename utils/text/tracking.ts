/** Names of parameters in addresses that say where a reader came from, and not what is read. */
const TRACKING = new RegExp(
  `^(?:${[
    'utm_.*|gclid|gclsrc|dclid|gbraid|wbraid|_ga|_gl', // Google
    'fbclid|igsh|igshid|msclkid|twclid|ttclid|yclid|__twitter_impression', // networks
    '_hs(?:enc|mi)|hs(?:a_\\w+|ctatracking)|mc_[ce]id|mkt_tok|vero_(?:conv|id)|oly_(?:anon|enc)_id', // mailings
    'at_(?:campaign|medium|format|link_\\w+|ptr_name|bbc_team)|xtor|ns_(?:campaign|mchannel|source|linkname|fee)',
    'cmp|cmpid|dicbo|ftag|guccounter|guce_\\w+|icid|ico|ncid|ocid|s_cid|smid|smtyp|spm|sr_share|taid|trk|wt_\\w+|wt\\.mc|xrmc_\\w+',
    'ref|ref_src|ref_url|referrer|share|sharetype|src|soc_(?:src|trk)',
  ].join('|')})$`,
  'i',
);

/** Does a parameter of this name say nothing about which page it is? */
export const isTracking = (name: string): boolean => TRACKING.test(name);
