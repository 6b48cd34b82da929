// What a run loads while its first lookups are under way, loaded ahead: on a slow machine the loading would otherwise
// take seconds of the time that a host has.
import 'mailauth/lib/spf/index.js';
import 'socks';
import '../../src/compare/compare.ts';
import '../../src/judge/judge.ts';
import '../../src/observe/context/sending-domain.ts';
import '../../src/report/shard-report.ts';
