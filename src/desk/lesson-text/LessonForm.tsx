export default function LessonForm({ file }: { file: string }) {
  return <p>{file}</p>;
}
