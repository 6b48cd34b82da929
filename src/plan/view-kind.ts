const INTERNAL =
  /(?:^|[/_.\s-])(?:internal|intern|inside|inner|private|priv|lan|corp|intranet|local|office|vpn)(?=$|[/_.\s-])/i;
const EXTERNAL =
  /(?:^|[/_.\s-])(?:external|extern|outside|outer|public|pub|internet|www|world)(?=$|[/_.\s-])/i;

/** Whether the name of a view, or the path of its file, says that the public does not see it, or that it does. */
export function viewKind(name: string): 'internal' | 'external' | null {
  const [isInternal, isExternal] = [INTERNAL.test(name), EXTERNAL.test(name)];
  if (isInternal === isExternal) return null;
  return isInternal ? 'internal' : 'external';
}
