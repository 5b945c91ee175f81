declare module 'xliff' {
  type Read = (xliff: string) => Promise<unknown>;
  const tool: { readonly xliff2js: Read; readonly xliff12ToJs: Read };
  export default tool;
}
