import { useWords } from '../words/words.ts';

/** The report on what an LMS exports. */
export default function Results() {
  const w = useWords();
  return <p className="coming">{w('comingSoon')}</p>;
}
