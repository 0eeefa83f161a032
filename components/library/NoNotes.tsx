import { Blank } from '../Blank.tsx';
import { t } from '../words.ts';

interface NoNotesProps {
  /** Nothing was ever written, all was deleted, or nothing is due for review. */
  why: 'empty' | 'emptied' | 'noneDue';
}

/** What stands where there is no note to list. */
export const NoNotes = ({ why }: NoNotesProps) => <Blank title={t(`${why}Title`)} text={t(`${why}Text`)} />;

/** What to say of a library without notes. */
export const whyEmpty = (removed: readonly unknown[]): NoNotesProps['why'] =>
  removed.length > 0 ? 'emptied' : 'empty';
