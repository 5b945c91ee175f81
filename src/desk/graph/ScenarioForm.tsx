import type { DeskFile } from '../../schemas/desk.ts';
import { FileForm } from '../form/FileForm.tsx';

export default function ScenarioForm({ file }: { file: DeskFile }) {
  return <FileForm file={file} />;
}
