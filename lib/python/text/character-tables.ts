/** Facts about characters that JavaScript does not know, as runs. Written by scripts/generate-character-tables.py. */
export const COMBINING_RUNS =
  'lc:230 l:232 1:220 4:232 1:216 1:220 5:202 2:220 4:202 2:220 b:1 5:220 4:230 8:240 1:230 1:220 3:230 3:220 2: 1:230 3:220 4:230 1:' +
  '232 1:220 2:230 1:233 1:234 2:233 1:234 2:233 1:230 d: 7n:230 5: 7d:220 1:230 4:220 1:230 3:222 1:220 1:230 6:220 6:230 2:220 1:23' +
  '0 2:222 1:228 1:230 1:10 1:11 1:12 1:13 1:14 1:15 1:16 1:17 1:18 1:19 2:20 1:21 1:22 1: 1:23 1: 1:24 1:25 1: 1:230 1:220 1: 1:18 1' +
  ': 20:230 8:30 1:31 1:32 1: 1c:27 1:28 1:29 1:30 1:31 1:32 1:33 1:34 1:230 2:220 2:230 5:220 1:230 2:220 1: g:35 1: 2t:230 7: 2:230' +
  ' 4:220 1:230 1: 2:230 2: 1:220 1:230 2:220 1: z:36 1: u:230 1:220 1:230 2:220 1:230 2:220 3:230 1:220 2:230 1:220 1:230 3:220 1:23' +
  '0 1:220 1:230 1:220 1:230 1:220 1:230 2: 4g:230 7:220 1:230 1: 9:220 1: o:230 4: 1:230 9: 1:230 3: 1:230 5: 17:220 3: 1o:230 1:220' +
  ' 3:230 4: 16:230 5:220 5:230 e: 1:220 1:230 2:220 1:230 2:220 1:230 3:220 3:27 1:28 1:29 1:230 3:220 1:230 2:220 2:230 5: 1o:7 1: ' +
  'g:9 1: 3:230 1:220 1:230 2: 2v:7 1: g:9 1: 1c:230 1: 1p:7 1: g:9 1: 32:7 1: g:9 1: 32:7 1: g:9 1: 3j:9 1: 32:7 1: g:9 1: 7:84 1:91' +
  ' 1: 2t:7 1: g:9 1: 31:9 2: g:9 1: 3g:9 1: 31:103 2:9 1: d:107 4: 30:118 2:9 1: d:122 4: 24:220 2: r:220 1: 1:220 1: 1:216 1: 1j:12' +
  '9 1:130 1: 1:132 1: 5:130 4: 2:130 1: 1:230 2:9 1: 1:230 2: 1q:220 1: 34:7 1: 1:9 2: 2a:220 1: jz:230 3: qc:9 2: u:9 1: 4d:9 1: a:' +
  '230 1: 5n:228 1: 3z:222 1:230 1:220 1: 63:230 1:220 1: 1z:9 1: k:230 8: 2:220 1: 1c:230 5:220 6:230 2:220 1: 1:220 2:230 2:220 2:2' +
  '30 5:220 1:230 4: 2t:7 1: f:9 1: 12:230 1:220 1:230 7: 1i:9 2: 1m:7 1: b:9 2: 1v:7 1: 48:230 3: 1:1 1:220 5:230 2:220 4:230 1: 1:1' +
  ' 7: 4:220 1: 6:230 1: 3:230 2: 5i:230 2:220 1:230 7:220 1:230 2:234 1:214 1:220 1:202 1:230 11:232 1:228 2:220 1:218 1:230 1:233 1' +
  ':220 1:230 1:220 1: k0:230 2:1 2:230 4:1 3:230 2: 4:230 1: 3:1 2:230 1:220 1:230 1:1 2:220 4:230 1: 2da:230 3: 3x:9 1: 2o:230 w: f' +
  'e:218 1:228 1:232 1:222 1:224 2: 2x:8 2: n9w:230 1: 4:230 a: w:230 2: 28:230 2: 7o:9 1: 11:9 1: 47:9 1: r:230 i: 1l:220 3: 11:9 1:' +
  ' 2n:7 1: c:9 1: 6n:230 1: 1:230 2:220 1: 2:230 2: 5:230 2: 1:230 1: 1g:9 1: 6u:9 1: fn4:26 1: ld:230 7:220 7:230 2: r1:220 1: 6a:2' +
  '20 1: 45:230 5: 1aq:220 1: 1:230 1: 14:230 1:1 1:220 1: 4:9 1: 4l:230 1:220 1: fx:230 4: ar:230 2: 28:220 3: 1y:220 2:230 3:220 1:' +
  '230 1:220 4: 1d:230 1:220 1:230 1:220 1: 5c:9 1: 15:9 1: e:9 1: 1l:9 1:7 1: 1x:230 3: 1c:9 2: 1q:7 1: 24:9 1: 9:7 1: 2y:9 1:7 1: 4' +
  'y:7 1:9 1: 28:7 2: g:9 1: o:230 7: 3:230 5: 5p:9 1: 3:7 1: n:230 1: 2r:9 1:7 1: 6z:9 1:7 1: 3i:9 1: 3a:9 1:7 1: 37:9 1: 7h:9 1:7 1' +
  ': 76:9 2: 4:7 1: 4c:9 1: 2b:9 1: i:9 1: 29:9 1: bp:9 1: 76:7 1: 1:9 2: 29:9 1: bt:9 2: ey5:1 5: 1n:230 7: xl:6 2: f58:1 1: 43q:216' +
  ' 2:1 3: 3:226 1:216 5: 8:220 8: 2:230 5:220 2: u:230 4: 44:230 3: 2pn:230 7: 1:230 h: 2:230 7: 1:230 2: 1:230 5: 2s:230 1: 4g:230 ' +
  '7: af:230 1: 1p:230 4: e4:232 2:220 1:230 1: rk:220 7: 31:230 6:7 1:';
export const BIDIRECTIONAL_RUNS =
  '0:BN 9:S 1:B 1:S 1:WS 1:B 1:BN e:B 3:S 1:WS 1:ON 2:ET 3:ON 5:ES 1:CS 1:ES 1:CS 2:EN a:CS 1:ON 6:L q:ON 6:L q:ON 4:BN 6:B 1:BN q:CS' +
  ' 1:ON 1:ET 4:ON 4:L 1:ON 2:BN 1:ON 2:ET 2:EN 2:ON 1:L 1:ON 3:EN 1:L 1:ON 5:L n:ON 1:L v:ON 1:L ch:ON 2:L 7:ON e:L 2:ON e:L 5:ON 9:' +
  'L 1:ON h:NSM 34:L 4:ON 2:L 2: 2:L 4:ON 1:L 1: 4:ON 2:L 1:ON 1:L 3: 1:L 1: 1:L k: 1:L 2b:ON 1:L 3w:NSM 7:L 4m: 1:L 12: 2:L 1d:ON 1:' +
  ' 2:ON 2:ET 1: 1:NSM 19:R 1:NSM 1:R 1:NSM 2:R 1:NSM 2:R 1:NSM 1: 8:R r: 4:R 6: b:AN 6:ON 2:AL 1:ET 2:AL 1:CS 1:AL 1:ON 2:NSM b:AL 1' +
  'c:NSM l:AN a:ET 1:AN 2:AL 3:NSM 1:AL 2t:NSM 7:AN 1:ON 1:NSM 6:AL 2:NSM 2:ON 1:NSM 4:AL 2:EN a:AL k: 1:AL 2:NSM 1:AL u:NSM r: 2:AL ' +
  '2h:NSM b:AL 1: e:R 17:NSM 9:R 2:ON 4:R 1: 2:NSM 1:R o:NSM 4:R 1:NSM 9:R 1:NSM 3:R 1:NSM 5: 2:R f: 1:R p:NSM 3: 2:R 1: 1:AL b: 5:AL' +
  ' v: 1:AN 2: 6:NSM 8:AL 16:NSM o:AN 1:NSM w:L 1j:NSM 1:L 1:NSM 1:L 4:NSM 8:L 4:NSM 1:L 3:NSM 7:L a:NSM 2:L t:NSM 1:L 2: 1:L 8: 2:L ' +
  '2: 2:L m: 1:L 7: 1:L 1: 3:L 4: 2:NSM 1:L 4:NSM 4: 2:L 2: 2:L 2:NSM 1:L 1: 8:L 1: 4:L 2: 1:L 3:NSM 2: 2:L c:ET 2:L 7:ET 1:L 2:NSM 1' +
  ': 2:NSM 2:L 1: 1:L 6: 4:L 2: 2:L m: 1:L 7: 1:L 2: 1:L 2: 1:L 2: 2:NSM 1: 1:L 3:NSM 2: 4:NSM 2: 2:NSM 3: 3:NSM 1: 7:L 4: 1:L 1: 7:L' +
  ' a:NSM 2:L 3:NSM 1:L 1: a:NSM 2:L 1: 1:L 9: 1:L 3: 1:L m: 1:L 7: 1:L 2: 1:L 5: 2:NSM 1:L 4:NSM 5: 1:NSM 2:L 1: 1:L 2:NSM 1: 2:L 1:' +
  ' f:L 2:NSM 2: 2:L b:ET 1: 7:L 1:NSM 6: 1:NSM 1:L 2: 1:L 8: 2:L 2: 2:L m: 1:L 7: 1:L 2: 1:L 5: 2:NSM 1:L 2:NSM 1:L 1:NSM 4: 2:L 2: ' +
  '2:L 2:NSM 1: 7:NSM 2:L 1: 4:L 2: 1:L 3:NSM 2: 2:L i: a:NSM 1:L 1: 1:L 6: 3:L 3: 1:L 4: 3:L 2: 1:L 1: 1:L 2: 3:L 2: 3:L 3: 3:L c: 4' +
  ':L 2:NSM 1:L 2: 3:L 3: 1:L 3:NSM 1: 2:L 1: 6:L 1: e:L d:ON 6:ET 1:ON 1: 5:NSM 1:L 3:NSM 1:L 8: 1:L 3: 1:L n: 1:L g: 2:NSM 1:L 1:NS' +
  'M 3:L 4: 1:NSM 3: 1:NSM 4: 7:NSM 2: 1:L 3: 2:L 1: 2:L 2:NSM 2: 2:L a: 7:L 1:ON 7:L 2:NSM 1:L b: 1:L 3: 1:L n: 1:L a: 1:L 5: 2:NSM ' +
  '1:L 8: 1:L 3: 1:L 2:NSM 2: 7:L 2: 6:L 2: 1:L 2:NSM 2: 2:L a: 1:L 3: c:NSM 2:L b: 1:L 3: 1:L 15:NSM 2:L 4:NSM 4: 1:L 3: 1:L 3:NSM 1' +
  ':L 2: 4:L e:NSM 2: 2:L q: 1:NSM 1:L 2: 1:L i: 3:L o: 1:L 9: 1:L 1: 2:L 7: 3:NSM 1: 4:L 3:NSM 3: 1:NSM 1: 1:L 8: 6:L a: 2:L 3: c:L ' +
  '1c:NSM 1:L 2:NSM 7: 4:ET 1:L 7:NSM 8:L d: 11:L 2: 1:L 1: 1:L 5: 1:L o: 1:L 1: 1:L a:NSM 1:L 2:NSM 9:L 1: 2:L 5: 1:L 1: 1:NSM 7: 1:' +
  'L a: 2:L 4: w:L o:NSM 2:L r:NSM 1:L 1:NSM 1:L 1:NSM 1:ON 4:L a: 1:L 10: 4:NSM e:L 1:NSM 5:L 1:NSM 2:L 5:NSM b: 1:NSM 10: 1:L 8:NSM' +
  ' 1:L 6: 1:L d: 11:L 19:NSM 4:L 1:NSM 6:L 1:NSM 2:L 2:NSM 2:L p:NSM 2:L 4:NSM 3:L g:NSM 4:L d:NSM 1:L 2:NSM 2:L 6:NSM 1:L f:NSM 1:L' +
  ' 14: 1:L 1: 5:L 1: 2:L ah: 1:L 4: 2:L 7: 1:L 1: 1:L 4: 2:L 15: 1:L 4: 2:L x: 1:L 4: 2:L 7: 1:L 1: 1:L 4: 2:L f: 1:L 1l: 1:L 4: 2:L' +
  ' 1v: 2:NSM 3:L t: 3:L g:ON a: 6:L 2e: 2:L 6: 2:ON 1:L hr:WS 1:L q:ON 2: 3:L 2h: 7:L i:NSM 3:L 1: 9:L j:NSM 2:L 3: 9:L i:NSM 2: c:L' +
  ' d: 1:L 3: 1:NSM 2: c:L 1g:NSM 2:L 1:NSM 7:L 8:NSM 1:L 2:NSM b:L 7:ET 1:L 1:NSM 1: 2:L a: 6:ON a: 6:ON b:NSM 3:BN 1:NSM 1:L a: 6:L' +
  ' 2h: 7:L 5:NSM 2:L y:NSM 1:L 1: 5:L 1y: a:L v: 1:NSM 3:L 4:NSM 2:L 3: 4:L 2:NSM 1:L 6:NSM 3: 4:ON 1: 3:ON 2:L 14: 2:L 5: b:L 18: 4' +
  ':L q: 6:L b: 3:ON y:L n:NSM 2:L 2:NSM 1: 2:L 1k:NSM 1:L 1:NSM 7: 1:NSM 1:L 1:NSM 1:L 2:NSM 8:L 6:NSM a: 2:NSM 1:L a: 6:L a: 6:L e:' +
  ' 2:NSM v: 1d:NSM 4:L 1c:NSM 1:L 1:NSM 5:L 1:NSM 1:L 5:NSM 1:L a: 3:L r:NSM 9:L b: 1:NSM 2:L w:NSM 4:L 2:NSM 2:L 1:NSM 3:L 1k:NSM 1' +
  ':L 1:NSM 2:L 3:NSM 1:L 1:NSM 3:L 2: 8:L 1c:NSM 8:L 2:NSM 2: 3:L f: 3:L 1o: 7:L 17: 2:L b: 8:NSM 3:L 1:NSM d:L 1:NSM 7:L 4:NSM 1:L ' +
  '6:NSM 1:L 3:NSM 2:L 1: 5:L 5c:NSM 1s:L 7q: 2:L 6: 2:L 12: 2:L 6: 2:L 8: 1:L 1: 1:L 1: 1:L 1: 1:L v: 2:L 1h: 1:L 7:ON 1:L 1:ON 3:L ' +
  '3: 1:L 7:ON 3:L 4: 2:L 6: 1:ON 3:L d:ON 3: 2:L 3: 1:L 7:ON 2: 1:WS b:BN 3:L 1:R 1:ON o:WS 1:B 1:LRE 1:RLE 1:PDF 1:LRO 1:RLO 1:CS 1' +
  ':ET 5:ON f:CS 1:ON q:WS 1:BN 5: 1:LRI 1:RLI 1:FSI 1:PDI 1:BN 6:EN 1:L 1: 2:EN 6:ES 2:ON 3:L 1:EN a:ES 2:ON 3: 1:L d: 3:ET x: f:NSM' +
  ' x: f:ON 2:L 1:ON 4:L 1:ON 2:L a:ON 1:L 1:ON 3:L 5:ON 6:L 1:ON 1:L 1:ON 1:L 1:ON 1:L 4:ET 1:L b:ON 2:L 4:ON 5:L 5:ON 4:L 2:ON g:L ' +
  '15:ON 3: 4:ON 3m:ES 1:ET 1:ON 82:L 1x:ON q:L 1:ON 41: p:ON b: l:ON 14:EN k:L 26:ON ci:L 1:ON 9f:L 74:ON hg: 2:ON w: 1:ON 2x:L 6d:O' +
  'N 6:L 4:NSM 3:L 2: 5:ON 7:L 12: 1:L 1: 5:L 1: 2:L 1k: 7:L 2: e:NSM 1:L n: 9:L 7: 1:L 7: 1:L 7: 1:L 7: 1:L 7: 1:L 7: 1:L 7: 1:L 7: ' +
  '1:NSM w:ON 2m: y:ON q: 1:ON 2h: c:ON 5y: q:ON g:WS 1:ON 4:L 3:ON p:L 9:NSM 4:L 2:ON 1:L 5:ON 2:L 5:ON 3: 1:L 2e: 2:NSM 2:ON 2:L 3:' +
  'ON 1:L 2i:ON 1:L 4: 5:L 17: 1:L 2m: 1:L 1c:ON 10: b:ON 1:L 19:ON 2: 1:L 1c:ON g:L s:ON 3:L 1e:ON f:L c:ON 4:L 4n:ON 4:L 2r:ON 2:L ' +
  'v:ON 1:L 534:ON 1s:L h3h: 3:ON 1j: 9:L 8t:ON 3:L s: k:L 1b:NSM 4:ON 1:NSM a:ON 2:L u:NSM 2:L 28:NSM 2:L 6: 8:ON y:L 2u:ON 1:L 1u: ' +
  '5:L 2: 1:L 1: 1:L 5: o:L g:NSM 1:L 3:NSM 1:L 4:NSM 1:L p:NSM 2:L 1:ON 4:NSM 1: 3:L 8:ET 2: 6:L 1g:ON 4: 8:L 1w:NSM 2: 8:L c: 6:NSM' +
  ' i:L d:NSM 1:L 12:NSM 8:L p:NSM b:L 2: b:L u: 3:NSM 3:L 1c:NSM 1:L 2:NSM 4:L 2:NSM 2:L g: 1:L b: 4:L 7:NSM 1:L p: 1:L 15:NSM 6:L 2' +
  ':NSM 2:L 2:NSM 2: 9:L 3:NSM 1:L 8:NSM 1:L 1: 2:L a: 2:L w:NSM 1:L 1f:NSM 1:L 1:NSM 3:L 2:NSM 2:L 5:NSM 2:L 1:NSM 1:L 1: o:L h:NSM ' +
  '2:L 8:NSM 1: a:L 6: 2:L 6: 2:L 6: 9:L 7: 1:L 7: 1:L 1m:ON 2: 4:L 39:NSM 1:L 2:NSM 1:L 4:NSM 1: 2:L a: 6:L 8mc: c:L n: 4:L 1d: 4:L ' +
  '6su: 2:L 2y: 12:L 7: c:L 5: 5:R 1:NSM 1:R a:ES 1:R d: 1:R 5: 1:R 1: 1:R 2: 1:R 2: 1:R a:AL 37: g:AL a3:ON i:AL 1s: 2:AL 1i: 7:ON 1' +
  ': w:AL d:ON 3:NSM g:ON a: 6:NSM g:ON w:CS 1:ON 1:CS 1: 1:ON 1:CS 1:ON 9:ET 1:ON 2:ES 2:ON 3: 1:ON 1:ET 2:ON 1: 4:AL 5: 1:AL 3r: 2:' +
  'BN 1: 1:ON 2:ET 3:ON 5:ES 1:CS 1:ES 1:CS 2:EN a:CS 1:ON 6:L q:ON 6:L q:ON b:L 2h: 3:L 6: 2:L 6: 2:L 6: 2:L 3: 3:ET 2:ON 3:ET 2: 1:' +
  'ON 7: a:ON 5: 2:L c: 1:L q: 1:L j: 1:L 2: 1:L f: 2:L e: y:L 3f: 5:L 1:ON 1:L 1: 4:L 19: 3:L 9:ON 25:L 2: 1:ON d: 3:ON 1: 1b:L 19:N' +
  'SM 1: 3m:L t: 3:L 1d: f:NSM 1:EN r: 4:L 10: 9:L u: 5:L 12:NSM 5: 5:L u: 1:L 11: 4:L e: 16:L 4e: 2:L a: 6:L 10: 4:L 10: 4:L 14: 8:L' +
  ' 1g: b:L c: 1:L f: 1:L 7: 1:L 2: 1:L b: 1:L f: 1:L 7: 1:L 2: 1v:L 8n: 9:L m: a:L 8: o:L 6: 1:L 16: 1:L 9: 1x:R 6: 2:R 1: 1:R 18: 1' +
  ':R 2: 3:R 1: 2:R n: 1:R 20: 8:R 9: 1c:R j: 1:R 2: 5:R x: 3:ON 1:R q: 5:R 1: 1s:R 1k: 4:R k: 2:R 1b:NSM 3: 1:NSM 2: 5:NSM 4:R 4: 1:' +
  'R 3: 1:R t: 2:NSM 3: 4:NSM 1:R 9: 7:R 9: 7:R 1s: w:R 11:NSM 2: 4:R c: 9:R 1i: 3:ON 7:R m: 2:R r: 5:R q: 7:R 4: c:R 7: 28:R 21: 1j:' +
  'R 1f: d:R 1f: 7:R 6:AL 10:NSM 4: 8:AN a: 86:AN v: 1:R 16: 1:NSM 2:R 1: 2:R 2: 23:NSM 3:R 14: 8:AL m:NSM b:AL 9: m:R i:NSM 4:R 4: 1' +
  '2:R s: k:R n: 9:L 1:NSM 1:L 1i:NSM f:L 7: 4:ON k:L a:NSM 1:L 2:NSM 2:L 1: 9:NSM 3:L 1d:NSM 4:L 2:NSM 2:L 7:NSM 1: a:L 1: 2:L p: 7:' +
  'L a: 6:NSM 3:L 10:NSM 5:L 1:NSM 8: 1:L i: 8:L z:NSM 1:L 3: 9:NSM 2:L 1g:NSM 9:L a:NSM 4:L 2:NSM 1:L g: 1:L k: b:L i: 1:L s:NSM 3:L' +
  ' 2:NSM 1:L 1:NSM 2:L 6:NSM 1:L 2:NSM 1: 1q:L 7: 1:L 1: 1:L 4: 1:L f: 1:L b: 6:L 1b:NSM 1:L 3:NSM 8: 5:L a: 6:NSM 2:L 2: 1:L 8: 2:L' +
  ' 2: 2:L m: 1:L 7: 1:L 2: 1:L 5: 1:NSM 2:L 3:NSM 1:L 4: 2:L 2: 2:L 3: 2:L 1: 6:L 1: 5:L 7: 2:NSM 7: 3:NSM 5: 3v:L 1k:NSM 8:L 2:NSM ' +
  '3:L 1:NSM 1:L l: 1:L 1:NSM 1:L 3: u:L 1f:NSM 6:L 1:NSM 1:L 4:NSM 2:L 1:NSM 2:L 4: 8:L a: 4m:L 1e:NSM 4: 2:L 4:NSM 2:L 1:NSM 2:L r:' +
  'NSM 2: y:L 1f:NSM 8:L 2:NSM 1:L 1:NSM 2:L 4: b:L a: 6:ON d: j:L 17:NSM 1:L 1:NSM 1:L 2:NSM 6:L 1:NSM 1:L 2: 6:L a: 1i:L r: 2:NSM 3' +
  ':L 2:NSM 4:L 1:NSM 5: 4:L n: 55:L 1b:NSM 9:L 1:NSM 2:L 1: 2s:L 2b: c:L 8: 2:L 1: 2:L 8: 1:L 2: 1:L u: 1:L 2: 2:NSM 2:L 1:NSM 1:L 4' +
  ':NSM 1:L 3: 9:L a: 1y:L 8: 2:L 16:NSM 4: 2:NSM 2:L 4:NSM 1:L 4: r:L 1:NSM 6:L 2:NSM 2:L 14:NSM 6:L 2:NSM 4:L 8:NSM 1: 8:L 1:NSM 6:' +
  'L 2:NSM 3:L 1a:NSM d:L 1:NSM 2:L 9: d:L 21: 7:L a: 6u:L 9: 1:L 12:NSM 7: 1:NSM 6:L 8: a:L t: 3:L w: 2:NSM m: 1:L 1:NSM 7:L 1:NSM 2' +
  ':L 1:NSM 2: 21:L 7: 1:L 2: 1:L 12:NSM 6: 3:NSM 1: 1:NSM 2: 1:NSM 7:L 1:NSM 1: 8:L a: 6:L 6: 1:L 2: 1:L 11: 1:NSM 2: 1:L 2:NSM 1:L ' +
  '1:NSM 1:L 1: 7:L a: 8m:L j:NSM 2:L 4: 7:NSM 2:L f: 1:L 10:NSM 5: 3:L 2:NSM 1:L 1:NSM 1:L n: 2e:L 1: f:L l:ON 8:ET 4:ON h: d:L pn: ' +
  '2u:L 33: 1:L 5: b:L 5g: 218:L 2r: d:L u8:NSM 1:L 6:NSM f: 33e:L g7: 6nt:L ft: 7:L v: 1:L a: 4:L 29: 1:L a: 6:L u: 2:NSM 5:L 1: a:L' +
  ' 1c:NSM 7:L f: a:L a: 1:L 7: 1:L l: 5:L j: j4:L 2j: 2t:L 23: 4:NSM 1:L 1k: 7:NSM 4:L d: 1s:L 2:ON 1:L 1:NSM 1: b:L 2: e:L 4qg: 8:L' +
  ' ye: 16:L 9: 6w7:L 4: 1:L 7: 1:L 2: 1:L 83: f:L 1: t:L 3: 2:L 1: e:L 4: 8:L b0: 1s4:L 2z: 5:L d: 3:L 9: 7:L a: 2:L 1:NSM 2:L 1:BN ' +
  '4: 3mk:NSM 1a: 2:NSM n: 9:L 38: 1o:L 6u: a:L 13: 2:L 1q:NSM 3:L 9:BN 8:NSM 8:L 2:NSM 7:L u:NSM 4:L 1n:ON 2: l:ON 1u:NSM 3:ON 1: 3e' +
  ':L k: c:L k: c:ON 2f: 9:L p: 3r:L 2d: 1:L 1z: 1:L 2: 2:L 1: 2:L 2: 2:L 4: 1:L c: 1:L 1: 1:L 7: 1:L 1t: 1:L 4: 2:L 8: 1:L 7: 1:L s:' +
  ' 1:L 4: 1:L 5: 1:L 1: 3:L 7: 1:L 9g: 2:L 1f:ON 1:L 1l:ON 1:L 1l:ON 1:L 1l:ON 1:L 1l:ON 1:L 8: 2:EN 1e:L e8:NSM 1j:L 4:NSM 1e:L 8:N' +
  'SM 1:L e:NSM 1:L 7: f:NSM 5: 1:NSM f: uo:L v: 6:L 6: 5x:NSM 7: 1:NSM h: 2:NSM 7: 1:NSM 2: 1:NSM 5: 5:L 1q: x:NSM 1: 34:L 19: 3:NSM' +
  ' 7:L 7: 2:L a: 4:L 2: 8w:L u:NSM 1: h:L 18:NSM 4:L a: 5:ET 1: cw:L s:NSM 4:L a: km:L 7: 1:L 4: 1:L 2: 1:L f: 1:R 5h: 2:R 9:NSM 7: ' +
  '15:R 1w:NSM 7:R 1: 4:R a: 4:R 2: lt:AL 1w: 24:AL 1p: 5e:AL 4: 1:AL r: 1:AL 2: 1:AL 1: 2:AL 1: 1:AL a: 1:AL 4: 1:AL 1: 1:AL 1: 6:AL' +
  ' 1: 4:AL 1: 1:AL 1: 1:AL 1: 1:AL 3: 1:AL 2: 1:AL 1: 2:AL 1: 1:AL 1: 1:AL 1: 1:AL 1: 1:AL 1: 1:AL 2: 1:AL 1: 2:AL 4: 1:AL 7: 1:AL 4' +
  ': 1:AL 4: 1:AL 1: 1:AL a: 1:AL h: 5:AL 3: 1:AL 5: 1:AL h: 1g:ON 2: 7i:ON 18: 4:ON 2s: c:ON f: 2:ON f: 1:ON f: 1:ON 11: a:EN b:ON 5' +
  ':L v:ON 1:L 1m:ON 6:L 1p:ON 1: 1k:L t: d:L 18: 4:L 9: 7:L 2: e:ON 6: 4a:ON rc: 4:ON h: 3:ON d: 3:ON 3b: 4:ON 2n: 6:ON c: 4:ON 1: f' +
  ':ON c: 4:ON 1k: 8:ON a: 6:ON 14: 8:ON u: 2:ON 2: 26:ON 9g: c:ON e: 2:ON d: 3:ON 9: 7:ON 1a: 1:ON 7: 8:ON e: 4:ON 9: 7:ON 9: 7:ON 4' +
  '3: 1:ON 1j: 11:EN a: sm:L wyo: w:L 37e: 6:L 66: 2:L 4g2: e:L 5rl: f:L ha: 1wi:L f2: 15u:L 3t7: 5:L 38g: f975:BN 1: u:BN 2o: 3k:NSM' +
  ' 6o: 1e6o:L 1eke: 2:L 1eke:';
export const EAST_ASIAN_WIDTH_RUNS =
  'w:Na 2n: y:A 1:Na 2:A 1:Na 2:A 2: 1:A 1: 1:Na 1:A 2:Na 1:A 5: 1:A 5: 1:A 4: 6:A 1: 9:A 1: 6:A 2: 5:A 4: 4:A 1: 1:A 3: 1:A 2: 2:A 1' +
  ': 1:A 2: 3:A 4: 1:A 1: 1:A 1: 2:A 1: f:A 1: 1:A 1: 7:A 1: a:A 2: 3:A 1: 5:A 3: 4:A 1: 6:A 4: 1:A 1: 3:A 4: 1:A 1: 4:A 2: i:A 2: 3:' +
  'A 1: 2q:A 1: 1:A 1: 1:A 1: 1:A 1: 1:A 1: 1:A 1: 1:A 1: 1:A 1: 38:A 1: f:A 1: 2q:A 1: 2:A 1: 1:A 3: 1:A 1: 2:A 1: 7:A 4: 1:A 1: 1:A' +
  ' 1: w:A 34: x:A h: 1:A 7: 7:A h: 1:A 7: 1j:A 1: e:A 1s: 1:A 1: 2i6:W 2o: 2wg:A 1: 2:A 4: 1:A 2: 2:A 2: 2:A 3: 1:A 4: 8:A 1: 1:A 2:' +
  ' 1:A 1: 5:A 1: 2:A 1: 1h:A 1: a:A 1: 1:A 4: 10:H 1: 2:A 1: 2e:A 1: 1:A 1: 3:A 1: 9:A 1: 2:A 1: a:A 2: 3:A 1: 4:A 1: 13:A 2: 6:A 4:' +
  ' 1:A c: 4:A a: f:A 1: 6:A a: u:A 2: o:A 1: 1:A 1: i:A 1: o:A 1: 1:A 2: 3:A 2: 2:A 1: 3:A 1: 1:A 1: 3:A 1: 4:A 1: 2:A 4: 2:A 1: 1:A' +
  ' 1: 1:A 6: 1:A 1: 5:A 4: 4:A 2: a:A 1: 3:A 1: 5:A 1: d:A 2: 2:A 4: 2:A 2: 2:A 2: i:A 2: 2:A 2: d:A 1: 3:A 1: b:A 1: p:A 1: 2a:A 1:' +
  ' 7:W 2: d:W 2: 5a:W 4: 3:W 1: 2:W 1: 30:A 3u: 1:A 2p: 4:A 10: c:A g: 2:A 4: a:A 2: 1:A 7: 8:A 2: 2:A 2: 4:A 2: 2:A 2: 4:A 3: 2:A 1' +
  ': 2:A 4: g:A 4: 9:A 1: d:W 2: 6:A 2: 2:A 1: 4:A 2: 4:W 2: 6:A 1: 1:A 1: x:A 1: 1:A 1: 5:W c: c:A 2: 1:A 3: 1:A 4: 1:A 2: 1:A 1: f:' +
  'W 1: j:W 1: a:A 2: 1:W 1: 8:W 2: h:W 2:A 1: 4:W 2:A 8:W 1:A 5:W 1:A d: 1:A 1: 4:A 2:W 1:A 7:W 2:A 1:W 1:A 4:W 1:A 2:W 1:A 2: 5:W 1' +
  ': 4:W 2: s:W 1: k:A 1: e:W 1: 1:W 1: 4:W 3: 1:W 1: u:A a: l:W 3: o:W 1: e:W 1: 12:Na 8: bb:Na 2: b8:W 2: 1f:W 1: 4:W 1:A 4: me:W q' +
  ': 1:W 2h: c:W 5y: q:W g:F 1:W 1q: 2:W 2e: 2:W 2v: 5:W 17: 1:W 2m: 1:W 2c: b:W 1c: 1:W 14:A 8:W 5f4: 1s:W h3h: 3:W 1j: wp:W t: hv:W' +
  ' 8mc: 1ng:A 4xs:W e8: lc:A g:W a: m:W z: 1:W j: 1:W 4: 45:F 2o:H 2m: 3:H 6: 2:H 6: 2:H 6: 2:H 3: 3:F 7: 1:H 7: e:A 1: m3m:W 5: b:W' +
  ' 2: e:W 4qg: 8:W ye: 16:W 9: 6w7:W 4: 1:W 7: 1:W 2: 1:W 83: f:W 1: t:W 3: 2:W 1: e:W 4: 8:W b0: c20:W 1: 5m:W 1: 1c:A b: 5:A u: 2:' +
  'A 1m: 6:A u:W 1:A 2:W a:A i: 2b:W 3: d:W 18: 4:W 9: 7:W 2: e:W 6: 4a:W x: c:W 9: 1:W 1y: 1:W m: c:W 17: 4:W 5: c:W h: 3:W 1: 3:W 1' +
  'z: 1:W 1: 1:W 57: 2:W 1r: d:W 4: 1:W o: i:W 1: q:W 2: d:W 1: 2e:W 2d: 1c:W 1y: 6:W 1: 3:W 3: 2:W 3: 4:W 4: b:W 2: 7:W 9: 6b:W c: 4' +
  ':W 1: 7v:W 1b: 1:W a: 1:W 55: 34:W d: 3:W 9: 7:W 1a: 1:W 7: 8:W e: 4:W 9: 7:W 9: zr:W 1eke: 2:W 1eke: e1vm:A 6o: 1e6o:A 1eke: 2:A ' +
  '1eke:';
export const MIRRORED_RUNS =
  '14:1 2: i:1 1: 1:1 1: s:1 1: 1:1 1: t:1 1: 1:1 1: 19:1 1: f:1 1: 2v2:1 4: 1gd:1 2: 1wc:1 2: a:1 2: 1i:1 2: e:1 2: 4x:1 1: 5c:1 4: ' +
  '3:1 6: 3:1 1: 3:1 2: 3:1 4: 1:1 4: 1:1 1: 1:1 1: 4:1 9: 5:1 1: 1:1 i: 5:1 4: 9:1 2: 1:1 1: 1:1 8: 2:1 v: 2:1 4: 5:1 1: 9:1 2: 2:1 ' +
  'j: 5:1 2: 9:1 5: 2:1 2: 4:1 o: 2:1 g: 8:1 4: k:1 2: 7:1 2: u5:1 e: 22:1 1: 2:1 4: 1:1 2: 1:1 3: 5:1 4: 5:1 3: 3:1 e: b7:1 m: 2:1 6' +
  ': 1:1 e: 8:1 1: 7:1 6: 3:1 1: 4:1 5: 1:1 2: 2:1 5: 4:1 1: 1:1 3: 2:1 2: a:1 6: 2:1 2: c:1 j: 1:1 4: 2:1 1: 1:1 1: 2:1 1: 1:1 4: 5:' +
  '1 2: 6:1 3: o:1 2: b:1 2: 4:1 4: 1:1 2: 2:1 2: 4:1 17: 2:1 8: 1:1 14: 5:1 1: 1:1 1: 3:1 5: 5:1 3: 4:1 1: 3:1 5: 1:1 1: 74:1 1: eb:' +
  '1 4: 3:1 2: 1:1 2: e:1 2: 2:1 a: 17:1 8: bv:1 a: 2:1 8: 14ql:1 6: 5:1 2: 4i:1 2: i:1 1: 1:1 1: s:1 1: 1:1 1: t:1 1: 1:1 1: 1:1 2: ' +
  '1:1 2: 16k7:1 1: 1l:1 1: 1l:1 1: 1l:1 1: 1l:1 1:';
