/**
 * Peoples, faiths and parts of the world that have no country of their own name. A capitalised word of this list by
 * itself is a group; training reads it too, since the sources mark these words unevenly. Lower case. Words that are as
 * often a place or a given name ("Caribbean", "Roma", "Sami") are left out.
 */
export const GROUPS: ReadonlySet<string> = new Set(
  (
    'adivasi african africans alawite alawites amazigh arab arabs asian asians baloch basque basques bedouin bedouins ' +
    'bengali bengalis berber berbers buddhist buddhists catalan catalans catholic catholics chechen chechens christian ' +
    'christians copt coptic copts cossack cossacks dalit dalits druze eurasian european europeans flemish hasidic hausa ' +
    'hazara hazaras hindu hindus hispanic hispanics hutu hutus igbo inuit islamic islamist islamists jew jewish jews ' +
    'kashmiri kashmiris kurd kurdish kurds latino latinos lutheran lutherans mennonite mennonites métis mormon mormons ' +
    'muslim muslims māori maori nordic oromo papuan pashtun pashtuns polynesian protestant protestants punjabi quaker ' +
    "quakers rohingya rohingyas salafi salafist salafists scandinavian shia shias shi'a shi'ite shi'ites shiite shiites " +
    'sikh sikhs sindhi sinhala sinhalese slavic sunni sunnis tajik tajiks tamil tamils tatar tatars tibetan tibetans ' +
    'tigrayan tigrayans tuareg tuaregs tutsi tutsis uighur uighurs uyghur uyghurs western westerner westerners yazidi ' +
    'yazidis yoruba zionist zionists zulu zulus'
  ).split(' '),
);
