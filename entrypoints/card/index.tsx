import { render } from 'preact';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { dayOfMoment } from '../../components/calendar.ts';
import { Card } from '../../components/card/Card.tsx';
import cardStyles from '../../components/card/card.css?inline';
import { type DrawCard, leaveDrawer } from '../../components/card/drawer.ts';
import pieceStyles from '../../components/pieces.css?inline';
import themeStyles from '../../components/theme.css?inline';

/** Brought into a page only once something is marked on it: most pages never pay for the card. */
export default defineUnlistedScript(() => leaveDrawer(drawCard));

const drawCard: DrawCard = (root, props) => {
  if (root.adoptedStyleSheets.length === 0) {
    root.adoptedStyleSheets = [themeStyles, pieceStyles, cardStyles].map(sheetOf);
  }
  render(props && <Card {...props} today={dayOfMoment(new Date())} />, root);
};

function sheetOf(text: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
}
