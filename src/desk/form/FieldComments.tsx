import type { FieldPath } from '../../schemas/desk.ts';
import { CommentsAt } from '../comments/CommentsAt.tsx';
import { useForm } from './context.ts';

/** What reviewers said of a field of the form. */
export const FieldComments = ({ path }: { path: FieldPath }) => <CommentsAt file={useForm().file.path} path={path} />;
