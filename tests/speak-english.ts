import { speakThrough } from '../components/words.ts';
import { speakerOf } from './locale.ts';

speakThrough(speakerOf('en'));
