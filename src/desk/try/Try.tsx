import { useWords } from '../words/words.ts';

/** The preview LMS, on the last saved state. */
export default function Try() {
  const w = useWords();
  return <p className="coming">{w('comingSoon')}</p>;
}
