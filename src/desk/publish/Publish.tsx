import { useWords } from '../words/words.ts';

/** Packages and sheets for an LMS, and a file for reviewers. */
export default function Publish() {
  const w = useWords();
  return <p className="coming">{w('comingSoon')}</p>;
}
