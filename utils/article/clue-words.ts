/** What an element's own tag, role or names say about why its text may not be the article's. */
export type Mark =
  | 'hidden'
  | 'navigation'
  | 'comments'
  | 'share'
  | 'sign-up'
  | 'related'
  | 'advertisement'
  | 'consent'
  | 'rail'
  | 'footer'
  | 'details'
  | 'form';

/** Words and phrases of at most three words that give an element's text away when they stand among its names. */
const PHRASES: Partial<Record<Mark, string>> = {
  hidden:
    'sr only,tooltip,visually hidden,visuallyhidden,screen reader,screenreader,a11y hidden,assistive text,mw editsection,noprint',
  consent:
    'cookie,cookies,consent,gdpr,onetrust,cookiebar,placeholder,popup,modal,usa banner,announcement,announcement bar,promo bar,promobar,ad block,adblock,user notification',
  comments:
    'comment,comments,commentlist,commentaires,kommentar,kommentare,comentarios,disqus,respond,replies,livefyre,coral,spotim,viafoura,webmention,webmentions,testimonial,testimonials',
  share:
    'share,shares,sharing,sharebar,sharethis,sharedaddy,shareaholic,addthis,addtoany,sociable,shariff,social link,social links,social icon,social icons,social media,social bar,social button,social buttons,social follow,social list,social nav,social tools,social block,social wrapper,social container,socials,article tools,tools,toolbar,like,likes,rating,ratings',
  'sign-up':
    'newsletter,newsletters,subscribe,subscription,subscriptions,subscriber,sign up,signup,optin,opt in,mailchimp,mc embed,register,registration,regwall,paywall,piano,donate,donation,donations,membership,app promo,app banner,app download,call to action,cta',
  advertisement:
    'ad,ads,adv,advert,adverts,advertisement,advertising,adslot,ad unit,adunit,adsbygoogle,sponsor,sponsored,dfp,gpt,anzeige,werbung,publicidad,affiliate',
  related:
    'related,recommend,recommended,recommendation,recommendations,recommends,read more,readmore,read next,readnext,read also,readalso,see also,more stories,more articles,more posts,more news,more from,more on,more about,more like this,also,teaser,teasers,promo,promos,promotion,outbrain,taboola,most read,mostread,most popular,mostpopular,most viewed,mostviewed,most recent,mostrecent,popular,trending,up next,upnext,next article,next post,next story,next up,previous article,previous post,prev next,post nav,post navigation,nextprev,jp relatedposts,latest news,latest posts,latest articles,latest stories,recent posts,recent articles,recent news,similar,suggested,recirc,recirculation,further reading,you may like,you may also,in this article,in this story,onward,crosslink,crosslinks,linkbox,yarpp,yarpp related,zergnet,revcontent,card deck,carousel,slider,swiper,line clamp',
  navigation:
    'nav,navbar,navigation,menu,breadcrumb,breadcrumbs,bread crumb,bread crumbs,pager,pagination,paging,toc,table of contents,skip link,jump to,site header,masthead,topbar,language switcher',
  rail: 'sidebar,side bar,rail,right rail,rightrail,aside,widget,widgets,secondary column,secondary col,secondary content,secondary area,marginal',
  footer: 'footer,foot,colophon,copyright,disclaimer,legal,imprint',
  details:
    'byline,by line,author,authors,bio,biography,about author,about the author,post meta,entry meta,article meta,meta data,metadata,meta,dateline,timestamp,post date,entry date,publish date,published date,date,time,tag,tags,tag list,taglist,tagcloud,category,categories,topic,topics,kicker,eyebrow,read time,reading time,contributor,contributors,profile,sabox,saboxplugin,footnote,footnotes,citation,citations,references,bibliography',
};

const marks = new Map<string, Mark>();
const openings = new Set<string>();
for (const [mark, phrases] of Object.entries(PHRASES) as [Mark, string][]) {
  for (const phrase of phrases.split(',')) {
    marks.set(phrase, mark);
    const space = phrase.indexOf(' ');
    if (space > 0) openings.add(phrase.slice(0, space));
  }
}

/** The marks that stand among these words, each with the first phrase that gives it. Looked up: patterns take far longer. */
export function marksAmong(words: readonly string[]): Map<Mark, string> {
  const found = new Map<Mark, string>();
  const look = (phrase: string): void => {
    const mark = marks.get(phrase);
    if (mark && !found.has(mark)) found.set(mark, phrase);
  };
  words.forEach((word, at) => {
    look(word);
    if (!openings.has(word)) return;
    const two = `${word} ${words[at + 1]}`;
    look(two);
    look(`${two} ${words[at + 2]}`);
  });
  return found;
}
