/** Lines that talk to the reader about the site instead of telling the story. Several languages; line starts only. */

const PROMPT = joined([
  /^(?:please )?(?:click|tap|press) (?:here|to|on|the)\b/,
  /^(?:like|enjoy(?:ed)?|love|found) (?:this|what)\b.{0,40}\b(?:story|article|post|read|share|useful)/,
  /^share (?:this|it|on|via|your|with)\b/,
  /^(?:read|see|watch|listen|hear|learn)(?: (?:also|more|next|too|now|to))\b.{0,12}?(?::|»|›|→|-|–|—)/,
  /^(?:also read|also see|read also|see also|also on|more on this|related(?: \w+)?|recommended(?: \w+)?|more (?:from|on|stories|like)|read more|up next|don[’']t miss|must[ -]reads?)\s*(?::|$|\||»|›|→|–|—)/,
  /^(?:sign ?up|subscribe|register|join)\b.{0,60}\b(?:newsletters?|inbox|e-?mail|updates?|alerts|here|today|free|now|channel|podcast)\b/,
  /^(?:subscribe|sign ?up|log ?in|sign in|advertise(?:ment)?s?|sponsored(?: content)?|newsletter|comments?|leave a (?:comment|reply)|share|print|e-?mail|copy link|save|follow|tags?|topics?|loading\W*|menu|close|next|previous|back|home|listen|watch|play|transcript)$/,
  /^(?:by (?:signing up|subscribing|submitting|registering|providing your)\b.{0,60}\byou\b|join (?:over |more than )?[\d.,]+[km]?\+? \w+|was this (?:newsletter|e-?mail) forwarded|become an? (?:paid )?(?:subscriber|member))/,
  /^get (?:the|our|more|all) (?:latest|best|day|top|daily|free|newsletter|app)\b/,
  /^(?:get|receive) .{0,60}(?:in your inbox|newsletter|straight to your|delivered)/,
  /^follow (?:us|@|the|our|\S+) .{0,60}\b(?:twitter|facebook|instagram|linkedin|x|youtube|telegram|whatsapp|google news|bluesky|threads)\b/,
  /^(?:download|install|get) (?:the|our) .{0,30}\bapp\b/,
  /^(?:tags?|topics?|filed under|posted in|categor(?:y|ies)|keywords|labels|in this (?:article|story))\s*:/,
  /^(?:copyright\b|©|\(c\) ?(?:19|20)\d\d|all rights reserved)/,
  /^(?:photo|image|picture|photograph|photos|images|video|foto|bild|fotos|imagen)(?:s|graph)?(?: by| credit| source| courtesy)?\s*[:|]/,
  /^(?:advertisement|werbung|anzeige|publicidad|pubblicità|publicité|reklama?|annonse|annons)\b.{0,30}$/,
  /^(?:published|posted|updated|last updated|modified|created|aktualisiert|veröffentlicht|stand|publié|mis à jour|publicado|actualizado|pubblicato|aggiornato)\b\s*(?:time|on|at|am|le|il|el|em)?\s*:?.{0,10}\d/,
  /^(?:lesen sie|lies|hören sie|sehen sie) (?:auch|hier|dazu|mehr|jetzt)\b/,
  /^(?:mehr zum thema|mehr dazu|auch interessant|das könnte (?:sie|dich)|jetzt (?:lesen|anmelden|abonnieren)|zum thema|weiterlesen|hier geht es|newsletter)\b.{0,80}$/,
  /^(?:lire aussi|à lire(?: aussi)?|lisez aussi|voir aussi|sur le même sujet|inscrivez-vous|abonnez-vous)\b/,
  /^(?:leer (?:más|también)|lee también|te puede interesar|más información|suscríbete|también te puede|lea también|ver también)\b/,
  /^(?:leggi anche|leggi tutto|per approfondire|iscriviti|ti potrebbe interessare)\b/,
  /^(?:lees ook|les også|läs (?:också|mer|även)|læs også|czytaj (?:też|także|więcej)|zobacz (?:też|także)|читайте (?:также|ещё)|читать далее|ayrıca okuyun)\b/,
  /^(?:this content is (?:reserved|only available)|register ?\/ ?sign ?in|create an account or|already (?:a subscriber|have an account|registered)|don[’']t have an account|not a subscriber|subscribers? only|show caption|table of contents$)\b/,
  /^(?:unlock this (?:article|story)|to (?:read|continue reading) (?:the rest|this|more)|this (?:article|story|content) is (?:exclusive|for subscribers))\b/,
  /^(?:got|have|do you have) an? (?:story|tip|news tip|question)\b.{0,20}\?|^for more (?:stories|news|articles) (?:like this|from)\b/,
  /^(?:an? )?(?:official websites? use|\.gov website|secure \.gov websites?|ad ?block(?:er)? users)\b/,
  /^(?:externer inhalt|empfohlener (?:redaktioneller |externer )?inhalt|ein klick für den datenschutz|an dieser stelle (?:finden sie|befindet sich)|sie haben noch kein|teilen sie ihre meinung|aktuelle nachrichten aufs handy|deine privatsphäre-einstellungen verhindern)(?![a-zà-ÿ])/,
  /^(?:this (?:article|post|story|site|website|page) (?:contains|may contain|uses|was originally published|originally appeared|first appeared)).{0,120}$/,
  /^(?:we use|this (?:site|website) uses) cookies/,
  /^\d+ (?:comments?|shares?|views?|likes?|min(?:ute)?s? read)\b.{0,10}$/,
]);

/** What gives a line away wherever it stands in it. */
const NOTICE = joined([
  /\b(?:we|i) may (?:earn|receive|get) (?:an? )?(?:small |affiliate )*commissions?\b|\bmay contain affiliate links\b|\bprotected by recaptcha\b/,
  /無断転載|無断複製|무단\s?전재|재배포\s?금지/,
]);

/**
 * One pattern is tried much faster than many. All are for text in lower case: to compile such a long pattern for letters
 * of either case takes a page's reading milliseconds more.
 */
function joined(patterns: readonly RegExp[]): RegExp {
  return new RegExp(patterns.map(({ source }) => source).join('|'));
}

const LINKED_PROMPT = joined([
  /^(?:read|see|watch|listen|more|related|also|next|previous|continue|view|explore|discover|check out|learn|try|find out|visit|download|shop|buy|subscribe)\b/,
  /^(?:mehr|lesen|weiter|zum|zur|alle|hier)\b/,
]);

/** Does this line prompt the reader to read, share, sign up or buy elsewhere? */
export function isPrompt(text: string, { linked, heading }: { linked: boolean; heading: boolean }): boolean {
  if (text.length > 300) return false;
  const low = text.toLowerCase();
  if (PROMPT.test(low) || NOTICE.test(low)) return true;
  return linked && !heading && low.length < 200 && LINKED_PROMPT.test(low);
}

const CLOSING = joined([
  /^(?:related|recommended|similar|more|other|latest|recent|popular|trending|further|suggested|featured) (?:\w+ )?(?:articles?|posts?|stories|story|news|reading|reads|content|links|topics|coverage|resources|blogs?|items|products|videos|guides|insights|tags)\b/,
  /^(?:related|read (?:more|next|also)|see also|also read|more (?:from|on|in|like|about|to explore|stories)|you (?:may|might) (?:also )?(?:like|enjoy|be interested)|keep reading|up next|what to read next|most (?:read|popular|viewed)|trending(?: now)?|don[’']t miss|in other news|explore more|discover more|continue reading|next (?:up|article|post)|previous (?:article|post))\b/,
  /^(?:about|meet) (?:the |this |our )?(?:authors?|writers?|contributors?)\b/,
  /^(?:written by|the author|author bio)\b/,
  /^(?:comments?|\d+ (?:comments?|replies|responses|thoughts on)|leave a (?:comment|reply|response)|add a comment|post a comment|join the (?:conversation|discussion)|what do you think|have your say|responses?)\b/,
  /^(?:share|follow|subscribe|sign up|join|newsletter|get (?:the|our|more|in touch)|contact us|download (?:the|our)|stay (?:connected|informed|updated|in touch|up to date)|connect with)\b.{0,60}$/,
  /^(?:tags?|topics?|filed under|categories|keywords)\b\W*$/,
  /^(?:mehr zum thema|mehr aus|lesen sie auch|auch interessant|das könnte|weitere (?:artikel|themen|nachrichten|meldungen|beiträge)|meistgelesen|kommentare?|verwandte|ähnliche|zum autor|über (?:den|die) autor|themen|schlagworte|passend dazu|newsletter)\b/,
  /^(?:à lire|lire aussi|sur le même|articles? (?:liés|similaires|connexes)|les plus lus|commentaires|vous aimerez|plus d[’']articles|voir aussi)\b/,
  /^(?:leer más|te puede interesar|más (?:noticias|leídas|sobre)|noticias relacionadas|comentarios|relacionad[oa]s|artículos relacionados|lo más)\b/,
  /^(?:leggi anche|articoli correlati|potrebbe interessarti|ti potrebbe|commenti|i più letti)\b/,
  /^(?:les også|læs også|läs (?:mer|också)|relaterte|relaterat|czytaj|powiązane|zobacz|читайте также|похожие|комментарии|ilgili haberler|yorumlar)\b/,
  /^(?:関連(?:記事|ニュース)|おすすめ|あわせて読みたい|관련\s?기사|댓글)/,
]);

/** Does this short line open a part that is no longer the article: related stories, comments, the author's box? */
export function isClosing(text: string): boolean {
  return text.length < 100 && CLOSING.test(text.toLowerCase());
}
