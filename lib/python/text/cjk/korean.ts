/** Code page 949, and in it KS X 1001. Written by scripts/generate-cjk-tables.py. */

/** First bytes 81 to FE, second 41 to FE; KS X 1001 is where both are at least A1. */
export const CP949 = 'xJ;-.-1}!52-.--.}%/0--|(} /-.--.})..}#.|(--.--.}2/-.-/.}!/1-1--.--.}%/0}#0.-/}%/0--.-.--.--.}&..}&/-.-/..-0./}!/-.--..}!/..}#.--.-' +
  '-.}&.-/}#|(/-.--.}%/..}#.--.--|(.}&..}&/-.-1} 0./}!/-.--.}*/}#.}1.}&/-.--.}%/.}&.--.--.}2/-.-0}#/..}#.}&|(}3/-.-/.-|(} /./--.0.--.' +
  '.}!/0--.-/-.--.}%/0}#/}#.}N0.--.}%/0}#/-.}*.-..}#.--.--.}(|(-/} .-.}2|(}(/-...}%/.0} /}#.}*/}#/}2.}#.--.--.}%/--.}#.}:/-.--.}#0./}' +
  '!.}%.}!|(}%/}#/-.--.}%/-|(.}%.--.--.}%/}).}:/-....} 0..--.}=/-.--.}%/..}#0.-1}!/2.0-.--.}%/0}#/|(-.--.}%.} .}*|(}7//--./} /0}!0-.-' +
  '-.}%/0}#/-.--.}%/-/-.--.--.}6/-.--..}!/..} 0--.--.}*.}/|(}3.--.--.|(}%/.}&/-.--.}&...}#/-.-/}%/..}#.}2.}%.}:.--.--.}%/})/}#.}%/--.' +
  '}!|(-/-.--0}!/./--..--.--.--|(}0/-.--..}!/..} .0.-2--02--0-.--.}%/0}#.}V0.-//} /...-./-.--.}%/0}#.|(--.--.}*/}#.--.|(}6/-.-/..--/.' +
  '...-.--.--.}2.}2.}%.--.--.}%/.}&.}:/-.--.}%/..|(}#.}2.-|(}#.}3.}#.--.--.}&...}#.--.--.}%.} .}#/-.-/.}!/..}#.}:/-.-/}%/1}!/-.--.}%/' +
  '0|(}!0-.--.}%/0}(|(}U/-.--./} /0}!0-.--.}%/0}#.}2.}B/-.--.}!|(}&.}#.}%.}#|(}-.}:.--.}R/-.--.}#/} .}A.}(|(}2.--.--.-|(}#/--.}A/-.-/' +
  '}%/.}&.--.--.}%/}).--.--.}%/..}#/-.--.}%/1--1-.--.}%/0}#/-.}(|(}#..}3|(}./-.--.}%/0}!0-.--.}%/..}#/-.--.}%/0}#.--.}+..}&/-.--.}%/.' +
  '.}#.--.}/.}1|(}(.}%.--.--.}!|(--/..}#.--.--.}&...}#/-.--.}%/..}#.}2.}%.}:/-.--.}%.-..}#/-.--.}%/..}#/-.--.|(}%/./-/}/|(}-/-.--.}%/' +
  '..}#/-.2}!/./-.0-.--.}%/1}!/}#.}+.}A/-.--..}!/./} 0-.--.}%/0}#|(/-.--.})0.} .}#|(}5//--..}!/..}#.--.}./}A.--.--.}&...}#.--.--.}&..' +
  '}&0.-1}!/..--./-|(-.--.}&..}&.}!|(}6.--.--.}2.--.--.}%.-.}&.--.--.}%.-.}C/-.-/.}!/0..-2-2} /..--.-/-.|(--.}%/0--.-/-.}(|(} .}E/-.-' +
  '/.}!/./}!/-.-/}%/0}#/-.--.}&.0--.-.--.}60.--.}%/..}#.--.}(|(}%.}%.},|(}%.}%/-.--.}%/}).--.}6/-.-1}!/..--/.}%.}*.}%.}:/-.--.}+.}#.|' +
  '(--.--.}%.-..}#/-.--|(.}%/.}C/-.--..}!/.0} /-.--..}!/0}!0-.--.}%/0}#/}-.}F/-|(.-/}%.-0}#.}(|(}+.}#/}-/0}A/-.--.}%/--.}^.}(|(}2.}&|' +
  '(},.}#/-.--.}%.-..}{.}3.}#.--|(.--.}%/}/|(}6/-.--.}%/..}#//-1}!/0--.-/-.--.}%/0}#/-.--.}%/..}#.--.--.}%.} .}#2-//} /0} ./-.--.}%/0' +
  '}#/-|(.--.}%/0}#.--.--.--|(}).}#0.--..}!/..--.-/-.--.}+.}#.--.--.}%.-/}%.--.--.}%/.}&/-.--.}%/..}#/-.-/}%/.../.}0|(--.}%/-.--.}%.}' +
  ' .|(}#/-.--.}%/..}#/}#.}%.-..}#/-.--/}#/..}A/-.-/}#0..} .//--.}%/-/}!0-.--.}%/-/}(|(}2.}&|(}:/-.--..}!/-/}#.--.--.}R.}6/-.-/.}!/--' +
  '.}#/-.}#|(}).}%.})|(}).}%.--.--.}%/}).}:/-.--.}%/--.}#.}2.}%.}:.--.}(|(}:|(}).}#/-.--..} 0}).--.--.}%.}*/-.--.}%/..}#/-00} 00--//-' +
  '.--.}%/0}#/-.--.-.} /..--./--.--.}&.})/|(-/1}!4../-.--.}%/..-|(}!0.--./} 3--1--.--.}%//}%/-.--0.-0...} /-.--.}%/0}#/-.}*.-..}#/-.-' +
  '-.}%/..}#/-.--.}%/..}#/-.--0}!/..}#/|(-.--.}%/-/}#/-.--.-|(}#/--.}#/-.--.}%/..}#/-.--.}%/...} /-.--.}!./.5--.--.}%.-.}&/-.--0} 01-' +
  '-./-.0.}!/1}!/-.--.}%/0}#/-...}%.} |(.}#.--.--.}-|(}#/-.--..}!/./}!/-.--.}%/..}#.--.--.}%/-/}#.}:/-.--..}!/.0--0}#.}&...}#.}2/} |(' +
  '--.--.--.}%/..}#/-.|(}/.}#/-.--0}!/tQS--s#%t!J-s!stQVs!xt!:jr{) t*E]v-/-tQi-dq})s!|RLt*k0-d5Bs!{t!W-g>T{*o-0t5o*W:fMf5a|1e~dos!rt!' +
  'bt51+dB0+#+dW+?+7+W0*-.-tQht*u-d+Od]Ddt-dX/fC-&-d +*-{*qyBw.}#.}2|(.}%.}2|(}(/-.--.}%/.}&.--t)5.eN/s# {)Es*v=1)+]yk)]_Jjst*7da*s!o' +
  't%|bWt4F+ +fx(-0.(X6n&dWeO-d=>-/++/g-d +:.s##t!E-i...).rg(-.tX]cut&-t]<t&9t]7Bt&8ccs!y|9yC~--.}%.}*/-.--|(.}%/..}0|(}1/-.-/.}!/./-' +
  '/{(B}Zfuc-}@fNyE5-...-.} /0}#/-.--.} |(} /0}#.--.},|(} .}<tTx}~-yFD}!/-.--.}%/0}#.-|(}2.}#.-|(}1.}.t(-})|&de})|)s-0}0.}%|*4}0.}%|(' +
  'yGK}3/-.--.|(}%/...} /}#.}%|(}!.}%.}2.-t29.604(4<!<4dA.804(8<!<<dQ;#;4dZ?ds?6dL+5+)+#+=-.-0-.-/-/-/-/-/-.-.}&|<yHT}!.--.--.}%/}&|(' +
  '}7.--|(} /-.--.}%/--.}#.}&t[f--t&*t[ieNd[} dq})Td?--edd5-ecd[-4})dC}!eX}#dM}!t&=t]5-dE--endmdf--eNdJ} eSdq/dn2?dh|1yI]}*/}.|(}3.}%' +
  '|(}4.}+s#56dVfD| 8| 9.cofBc>PfPdb| tX=};t1e}9cM}.s#,t&l-s#+.t&t} yJZ}..}*|(}!.-..}2|(}//-.--.}%/--/-s#UeMd[eY6.14.d2f cdKf1db*tW7}' +
  ';t1/}9d;}.s#(#-t#?7.} yKb-0-...}%/1}!/-.--.-|(}#/0}#.--...}%.-|(--.}=tR:}t|-yLw} /-.--.}%/0}#/-.|(--.}%/..}#.--.}#|(}).}%.--.},tS@' +
  '}w|*yN+--.}#/-.--.}%/..--|(} .--.--.}+.}!|(}=.--s.U}#djA}9|1}%Hdc}9|/yO4--.}%/..}#.}&|(}&.}*/-.--.--|(}!/..}#.}2.|~|%}%.--.}0|(}%.' +
  '--.--.}%/..}!|(-.--.--.}%.} .}#/-.--.--|~|%}!/..}3|(}./-.-0}#/.|(.}#/-.--.}%/..}#/-.--.|~|%}%/0}#/},|(}%.}3|(}./-.-/}%/0}#xJ9-//} ' +
  '2}&.}!/04-.--3-/07.300@-//-.2-.} /} 004-.--3--./-4-.--0/005.5-//-../--..-2-/0.ySo-.--.}%/..}#.--.--|(.}%/0}#.}+|(}//-.--.}%/..--xM' +
  '7-..3005/-3-/04-..3005.5-//} 1--..-2-/08-3?5-/04-.500@-//--3-..3H-//-.2-..-0.--.0.2-.--0/-/04yU!--/-.--.}%.} .}#.|(}3.}#.|(}%.}2.}' +
  '%xQ<.--3-3eR--.04-.--3-/8/.3007-1/H-/..4-..--1-38-3-@3004-03H-/03--..-248-3-/04-/4004-7H-/...1--..yV)}3/-.--.|(}%/..}#.--.--.}#|(}' +
  '%.}#.}3xV_K-/04-..3--./} 2-.}!..--/04-.--3-/041O-.-0.-1-.--2--/04-.--3-/04-/-/00D-/0.2-..1--008P004-yW1}#/-.--.}%/..}#|(.--.--.}%.' +
  '}*/-|(.--.}%/--.}2xZz5-/05..3-//-4-..3@4H004-7-34-03-/0--2-..-0.00@-/0.2-..1.--./}!0--.}!0--/04-.--3eZ--./-.-1-yX>}./-.--.}#|(-/..' +
  '}#/-.--/}#/0}!|(-/-.--.}%/0}#.}+xa>../.-/04-.--3008-30D-//-..0-..../00@@4004-.5H-/04-..3@4A3005..300413-//-.2-..3H-//-4-.} 2-/0yYT' +
  '}&.}1|(}0/-.--..} |(-/0}#/-.--.}%/..}#.--.xfU-.--2--/04-.--ec-/0.-1-.--2--/04-.--3@P-/0934@H0eV-/03-1OH004-0O-//-4-.5004-7004-..3-' +
  '/04-.} 0-yZe}-.}%.--.-|(}5/-.--|(.}%/..} ..--.}.xm7-/04-.--3-/;.O-/04-.--2--/04-..3-/04-.--309.5-/04-..30=G4004-..3005..3-/04-..3@' +
  '4H-/04/.3-/04-y[m}&.}1|(}).--.}-|(..}#.}8xrH.3-/04-..-/-J-/04-..3-/.}!2-..-/.--/04-.} 2-39O-/0.2-..-1--/04-.--3-/07--.1H-.-0.2-..3' +
  '0<-Oy]m-/-.--.}%/..}#.} |(}/.}%.} |(}7/-.--.} xvw05..3005.5--./} 2-..0.-005.5H00@004/5004/Q-//-.2-.--../}!/}!1-..0/-/04-.--0/-/9S-' +
  '//-.2-.y^v--/--.}#.--.--.}%.|(} .}#/-.-/.}!/.}#|(--.--.--.}%/})/-.--.-x{L-2-//-4-.--3-/05.--0/0D--.04-..30<4@4-/04-70D-//} 2-..0-.' +
  '484H-/093004/.3-/04-.Q-/0.2-..--1-/ya.}!/..}#0.--..}!/0-|(-.-/-.--.}%/0}#/} |(}@y!Y.2-.--2--/04-.--3-;T-//-4/--3A3-;-.--O-/04-0ecH' +
  'A3-/04/.f A3004-S-/04-..3-.-/} 2-.--0/-/04-.--3ybC}1/-.--.--|(}!/0}#/-.--.}%/..|(}#.--.--.}%/-/}#.}#y+b/04-..300413}!/-.-1-.--1.-/' +
  '04-.--3-/04-.--30093--.0.2-..0/-/093004/-4004-.5-/04-..3-//-4-..ycV.}&..}&/-.--.--|(}!/..}#.}-|(}%.}9y/B.-.@4-/0413-/04-..3-34/.3-' +
  '/0-3-..O-//-3--..1.-.-04-/-2--/04-/-HO-/0.2-/-300eVD-//-.2-03-/<4@40yd^}&.--.}.|(}(.--.--.}&..--|(}#/-.-/.}!/..}#.}(y5+4-7H-/04-03' +
  '@4H0eO3-/0.1--70048-/04-..3-/--.--1--.--0-.-/04-.--3-/0/1-..0.-0057-/-.} 2}%..yek}*.}.|(}3.--.--.|(}%.-.}&.--.--.}%.-.y9a-/04-..3-' +
  '-.0.-1}#0} 004-.-4-/0--./--...1-/04-.--3-/8/.3-/04-..3-/04-..3-/0--2-..3-/04-/-3yfq}#.--.--.}%/.}#|(}:|(}!/-.--.}%/..}#/-.--.--y<l' +
  '/04-03-/04-..3-/04-...1-/02.-..}&004/5-/0--1--.} 0.-/.--.2-.} 2-/04-.--3-/..41300@-/0.yg}.-/..}#/-.--.}%/0-|(}!.}3.-|(}@y@)-..-2-/' +
  '04-..3004-/-3H-/0.2-..--0--35..3@-3004-..3-/=3-/0--2-..3@4H-/04-.50048-/04-..O-//-.2-.yi--.--..}!/..}#/-.--.-|(}#/..}#/-.--.}%/|(0' +
  '}#.--.--.}&.})/-yE,-/-.-/../1-.--3-/04-.--30=O-/04-.--3A3@P-/04-...1-384@4004-L3-/04-03@-OHH</.O-/04-0-1--/..4-.yjF--.} .-/..--.-/' +
  '-.--.}!|(}#..}#/-.}+|(--..}#/-.--.}&...}#.-yKy--2-/04-.--30..41O-/04-.--3-/04-..30<40=3-/04-..3009O004-..3<8-/04-..3@40D004-..3004' +
  '13-/04-..ykZ.--.}&..}&/-.--|(.} .-.-..}#.--.--.}!|(--.} .}#/-.--.}+.--yQy-//--3-..3-/04-..3-/04-.--3-@O-//-4-.--3-/04-..3004-.--3H' +
  '-/04-..3-/0413A34@H-/04-..30093A3-/0yll--/-.--.}%/..}#/-.|(--.}%.-..}#/-.1}!|(-/..--.-.--.--.}%/--.}#/-yWG-..30048-/04-0O-/04-..3-' +
  '/0-3-.--3-/04-.--3AO-/0.2-.--3-/04-..30<40D-/04-..1.0DH0;.3H-/04-..3@yn.--.}%/..}#|ry^KH-/04-0300413-//-.2-.5004-7-/04-..3--.0.2-.' +
  '--0/-/04-.--3-eY-/04-.--3-/04-..3004-/-345.5-/04-..|~|(3AO0D005.5-//-.2-..3AO004/5004/.3004-.Q-/04-..3-/01/-..3-/04-.--3AO-/0.2-..' +
  '3-/04-..3-/04-.--30|~|(057-/01/-..0/-/07.3-/;.3-/05..3005.5-/01//.300413-/093-/04-..3-/04/.3-/.} 3-..0/004-03-/04-..|~|~|~|2uPFeXg' +
  'Bf|ichefNf8h8rHgev8]hC-eZnUv_;jbqfw/6eKw>neSijl>gwh@gYwrVuXvhMfXv&9gjvGKv_Hw*7wBiDwf]uQ2l3umIg(f6qx3nFjYo!fpf[vRHvgQg+jJh&ggh6qhj1' +
  '/wF0wfLuN(udRv9tvNMvn0kPw3NrE^~wlEuZ^qbgJuzEosfif+n9kwk{owvd)fehDg;v{5wVTo@-x%x|~|(u[NuxYvdCw)Rw[ nPuY:ukGj4lsf>iZfK<k3vI:ve18vz5f' +
  '[ebj;j(g;njoNj:w^+nIwyRuO.eNh(jFul4v)R3eLoqrAvPxve]gOetrAw.Zk,zs;w_~jDud5uu^Vezs<vydmXwYLuS o1uwLi^r|ffi%9vN9l8vp4wNReezs=wU~j(f}u' +
  'N;f@i)u|Cgljnv@]w+4ruwOdw_JwsRuMwk9v;7g>uUPi>1vD?|~|(vkWwZMx!kuZ0v%XwTKuSCv*lkJgKnlkNvRsw+KwBNwi?ukDvZ_eQk_v{vgdkBwB8jIwUdw|Nv-<vI' +
  'Um,v{KjJwCxuVkv)gvvZwF_w[:hIuNkh;eofjeliw8f|p5h&u~+ggjEeXmvfhgsepe[i^vLTmPf4oL2Qh l?fHjSCkUerl.eLgJl&wGQoMgpolpheWk(iHuQsucdm9h+jt' +
  'gQq]hpv=Uf6|~|(eZvOkvd^h@k]i)lli*=wC[fciXwi9w}iu^[1f)Sl5m)iMgEkxq6kF:eOhBh jtmNvfYf]g]low#uf7fhg]hmCgcj1kxfKjQzs>wSOo0o7iZkyq#ubVv' +
  '6!hmiWvrgwIpw|^uh=f<uyfv75lWHvPevaGw?YwxIvICzs?wtwuQJj11hButkl=ksIl0g!iNv_RvsEw9|wK#wl,uMIuvBv+qv;evcG|~|(vqPw1|wE%eMn.knmOwn/u~fv' +
  'B9w80wW8zs@uW3uuSexv*!v?YkJvTIp&fsvv_oMqawBom=wg;nDuXiv&,l;wT[uQ9i{j8umfu~vv9[vKanZk.h(vuiw)jwb~u]7v0@w#JuMok0ul/f]v%SgmievA}wvZuu' +
  'Jvzoo7wRnuNck3o{gpus}l@ekv4iPm#k0v[joKhwv{YlGicoLiKwQleoi6wp8hhhluM/eODf2h>i@iA|~|(effm.fsi@hweOpki|h^n!gJl#koeSjBi?f>Rezkcj;kgg-f' +
  '5oZeLl9m[l6jS51gCw>ym j)j!hgfjioevwrSf;lPg]j#uhXuwGw1swl=7x!Iu_8vsew%)w@:wQ4jvuk?q2v0=vsluukn^vsDeWw.CwPouR}jtg.fGo/v.LfGvEMlgvj,u' +
  ']xv^*w6MwP7wg4v:[o&r=wDhqIwq%zsAv8LvFcwK7|~|(wvUzsBu^dn:k&v0mvBLv_eqEk}7k?w3jwB<p(lpwfcu[%q6vdXvuyw1uwZ[zsCvCOuV8gpe_v,,v?7fgwiDuT' +
  'hj?edv+*p#lAj%vbCvudw.phFwBaiAr(wq!zsDuO-uopv3khSqivaSvpZe_w._w?9-gNzsEw^UuOprOv%NkRvIMvzqepuNUlxvkyw)%uOf9kp6qFfTgAg-.h,eUepk7g:f' +
  'FgQfUhdlbnO8|~|(hO-eci&#iUgIgWe~1hYv^mfV0e|MgC3mTf6ev2-eTj}i#g(j.fFSf&wCmhKgihCw^P/wosf7g+-ezpsv|muQ#r v.Gv=iwYjudbVCzsF-uq?v+MzsH' +
  'v.(eRzsI}#wVHzsO}!wFCzsT} v8mzsXvWEzsY-wj4zs[v/NeMu](zs]v;Vj1vO2zs^vdHzs_--|~|(vzdzsc-w?-ugsnFzse}!uMZzsjuVTun{v<^w&;zskuoJu}av31v' +
  'qIv#zf?kdf}uvHdnuZ/zsluoKv bgWzsm--vazzsp}#wrRzsv}*vRvzt#-w,(wSgv(hzt&-w+)zt)-uwFzt+}&usXwCzv;Bvzgzt3}#w)vzt9-uwCvJhu[lvO{unKw07|~' +
  '|(uMPfEfXudei!ikv!3v6@eQr*hIlDvl.mThCi|w:Hj&wX k/v3RvRqoZkDwUSucgjWv*}mnjSvMTfBh%epvfMw&pi4n~q,hXf[w^NvIpvdfvumwO*kTub{mDezu}MoClC' +
  'q,ve-vz+w<~x# uOFui}ddium8fni?hel[lYv_,w,ew?Fpswi5x!ruu@pxgluRijNeRrxh3NoUevf_f^h/gZh>k[f@fVpr|~|(g!j)mjemf}h!j|rpfgk>fRw2QwBVn<gv' +
  'eyiw=ecftkVm}h|vGcpzkXeng4p?kdk+lewGmum4v(<r/fag/vIiq~fuwJ7wmVuN*vsLuO@l}MgxhKv*jv;8gMfWq)kfveujWn*w)mniw[juVIv5|j#eYvf5vt8w0vzt;w' +
  'J oqwmruwxw,)gHwU@ePiXv!v^DvCPvX^rCr_w7qwFIwWtwsWud<v+^zt<vgnw#f|~|(w8ri5hRwV4zt=vKBo]mWv{]w30zt>wX[wrtzt?uN?u]FvEG:vT;j=w8_w~iuY+' +
  'wSVuzIv3~ekvEYrgvxLkaw7Xo5e}v-~w,Aw>4u~[v:8vL7v])gyf2w<KwW)uQ5uybl?w2WuWJv0EvdxuNmhnhyf(v>:iJvy^/eXw.!wEsq3lbuQgi;izhcv  l.g>o#vDy' +
  'vSUvo^w7ikMwfhrE4pseYuY|v9ArAr6vo_wRqwk9v*Qf8mwvQ.|~|(k,n8v};l&qkwR3gmm{uWPe~fTvK3oZw@ u~Zv5gvG=pXvxGv^HuOGevuhFzt@uxigpkjv_+vuDqW' +
  'eVf@wTyjxrRevg>x%BuQ:vRXvq-wYKwiduZeztAv2{e_vDrqwg(jXriw&,w87ezwNfh*wk)q&l7fCvmugcpgw1rw^3x p@wEwumlv ;v:HvT!r8vxkpduUjvT#k@vnWwKE' +
  'DFwjHuNCkZuvOm:v5~vXeq_i#w&wrB|~|(wU}wv@qPumei k&vBfoghIvg>v{*gxw5^p_waakouYjv6[k&i}o+hqi-p>e{gig9kMwFswnGuVZv,;wi uQEf^uynvM^v|Yw' +
  'R7v!jiuv=*ztBwi1uZWw(]uWqdnv@evrAo@w2>wh|uR/kUi)f?gouwnq,v:qhprTvZdf?g~fEztCvf?vxwmaecoqw@0>wYe0wj3ryu_:vR/kXlvw8+wPmwiNwydkNv;_vM' +
  '>vaRw,Qwjivlo|~|(lKeyi,v2Zvb/iBlxeNwr-idnauv?l vQ+w+ajqwV-uLzu[zuqLoGi6jvj;n!f[vPfeNhLvk9w2{gUm|wQ|wp|mHuc+v-nq]vJ,w/fwAswksuN_uo[' +
  'v#[-v:<v|Si]n6fcfZwR+i5ujfjNgGhRv7Vi-gYnBvWSw#TwK:eNo<wv_w*#wJiwhQp8qOutvvHHv]Howdkw2YuW=wB@uV:elhHv?(okviSHv|beOwkYx!JvP*|~|(w5Pu' +
  'W8kpf8v7=fWl6vO_vhjg@w/tigm/wXZhCw{Kw?=uQ^jDhcupCqcmlmw-k;h6kWih:vZ@.j@mIfmw&BlQemwFEThzv:IvImvZHqsf@m2w}LvFjh&unSv:Gw42u]@ulzgvu~' +
  'rv0vkmhSvNSv]XvtHw/2w^WuZ_u|0ocIecg+jDhInsjof-vVlm(h|v~3oxgRkpwEBj~wjzw|_um3x!ouRhj^k3h(v5l|~|(vIQvza-nKw9cwf9i)u[*vIrvZJua6urei_g' +
  '}jcf*v:KiFfwrk4viXvx~mow6nwFSr{wkXx#/uxfpCe{fhoBfv-vHFgLv^teLv}(wfMuv&w;?p8uY<gmv.%hVfml.mVl>v_9gLvvQgqi@nifvnFwTDwjJlvuP=pZfK:v.#' +
  'hvgBfYpxn krr#h}g<g0Dj4eMeSp_rxw=OwT-wmUgKuZHv.-j1vN=hA|~|(vh#wN@p*f{wuceyuRzf2ui=kfl,k#hDlvmQfC4eli<jsvP&vnRqFo&gDfufPjNjKo<g[wVK' +
  'wh7x%suRdddztDuk8v!wn<g!o}vN]m(vhnw)C:w@U-PogkOk*whquP8eeu|bv<<ewvh%-wv^u}LvB[vWXf3o4ztEv~.w6(fpwomuOuvuhpgwf_uWvu|Kv>po&<fUv[6vw&' +
  'w/_vJVvaYuUBiGumLv3qvD4vbnik|~|(kWw8HwgAhmztFu]/v 8wGwpd3gIuX_vk@wyTlmuM0jIi-uwdj~v7MHiDgqvUVq8g2pHh(wR4wpUgVuR2ukb<oev8CvFNihi gs' +
  'qQh[w26w@=eYkOoVuOtj%kAepuuNpZv:.vpjw+<irjEp7fGwRF.wr%kuv:MuN3i<un|lfg]-v/hv?1vVFfol5v}tw5+jxwT}l]w{JuM!g9h+f_j1Eisf2nHhahO|~|(gdG' +
  'e{l~ztGv-)mSeRvL;hKo/vu=h-mIj|-emfpe}h!wCVlIejAfAejn%gdq*To3mbu[Ba{k)kQkEfkFv%(iag8o@vIYr,vhqvy8eyeaw.cwKDwjAztHuPfv Nf0n;uy~v:,j/' +
  'vmev~0w|kuM,l0l(ASuoZgMpkk1gFg-eRmkjWk%k3.--gNztIvaTj#jzfGhX/lWh]jxg2|~|(fcfLk6m|j.j1f}heqHwkUi7x#xugSqjq,v5qvDPgliilAPkNhfwK*eNwn' +
  '!v*RvHnw()ws(uMfeb<e]f-.egf(h4mE2g~gKghjrf?fyj:;6jOeZi(fLnCk:?kM1f|l|h2ebhbjFn4rMhP.Lf)k.hBf mhiAi;hWjVjzi+:g-i{fRkMgmwp1gQrNuY)zt' +
  'Jv:5ztK|~|(uT9iLuwzv5FvI0v_ChofBvvTw45wXkwk&uN4v3)vGIvWMw74uL|ztLv:liavN0w.Tl#nKv1BvR2wZOwo>uL}lYDetpmf,f5utUgGg5hnevBNk7v=fjrp;p)' +
  '/fHp~kukRpiw@TgqfGjNfEwjoulCvc(wL%ud~ztMvs,low.&vZSlY2ztNvu0ullf>rQgASgHg3kCg[j.hXelKh2gJvZcj>vv+jbf0iV|~|(i-hAo;oph(wTxlux!dewunF' +
  'e|rPl[v7Cf&h1rPi/iTvl4g!w4awYdhvuO<jQfFq%us|fbv,Tn/eqvNKnCl0egegeZiin6pvfChij2e[fNp#j2l5nhlAj{iNwq(kiu]9uwXv@Ynjf-grw,wo-o>gbfEwj;' +
  'x%HuY@v94vGAw )w=owL6wf<gHv4ZvLVqOztOujijgj9qggAh*pSedv]Vg>m4RqU|~|(r|HgcwE?wY)uM-r]vF[iavr*hHjWztPwK3u^ekIk(n]e~.j1qHhWfYj{l2pMg:' +
  'h;i*fMhBnLf1+fSvu(g=eogeEw5meefdpswThexexjdwm9kGuR,uwuv;%vL_vyNjMwF[jbm[uu%l>v1Xw4YwU[worv^ZuuFv&kv;EvMQwCtfOwTZwmOuXrztQvTNvmww_m' +
  'w?+wYpuRCp-k,gKfri5j#g4h7Ah{m.|~|(g|ebhQf]h.efrQhgftgSjzldgrfWfWfui.hOkgfaf[j/gDIg hQiEjjhuenh!lXj|gNoFgzeegWh>OorH-ePeLgxiHhQeku^' +
  'Kr:fek^esvMDiCkKl.fbw(Vnru|%ibOfbv6wk,hsgRhJihg,v_]mofxo?j&pSgih8ipf7wD[f*wXziQrzijv+uw>jwTIk}uyZL|~|(efvb!w+bw<1vS,v.Ww%WwA=e_uM5' +
  'e]l;jVf2v-2o%v~Vw=vwheuQ<o*mqo3gGiNB+iqh hFv6Ff:?i6eXv]IrVhnw%Jrae[rYg>/f@i.Quk3p!n3hvl*v?nl5ltm|vw5w;zpGoDwopKuPAemf(r*uqCiRv)Wq_' +
  'g%vY7n/pqoupaf^iqjtPhImYr1g_ztRwSzundk{efr3UpNoVvI]|~|(ztSvMfj|vd+w.fwF;uO qmztTwj*vHDuN[h:iHpPrWlqv+zvZ:w.tg[nLhqj!whDfNkTp:exukI' +
  'r9gzfOlIeVlzvBSpiwWMkXwn7obnauuDhCv.dn>jYvj1wing:g5nCv6*wFFojwfwucDuxVhAgMv8nvgOw2Awg%um_v-qv[Uw|#uOSunav%8v7lvFnvqhw| u]fhAmUuykp' +
  'Iv9QvL~vmvw.3wiCfvu]Uv-/h.vM#v}Qn9wn6|~|(vE>w#+w}Rf3uMxj<i5unMv(pmOv@5vYww&cztUwYgv jztV-vzYw/@iDeph>wPNztXuPzztY-umqkgv&(n{hReyh?' +
  'zt[v@OgGm:mHi#qPe^oDg+zt]w#kzt^wAKzt_wH!wYWrMztawp?uhQv#!v6EvPhvf^oDwE=wr.iipVuUKv*ygIvD*w,/uS>ukqv!CvVRwCSgjuu7w8GuROhVug[l<v0NvM' +
  'nu{Iv@tuVuZNg?ztb--uoYzte|~|(-vFHgnztgvb|qKzthw,rebgdwRLJztiwpMztj--uNeztmujzv!Vv7Bztn-vedv~hwGZztpwTawt(ugLi<j1SiOztqv -ztr-v/Odi' +
  'zttv@BnBeZg=1f*h3ztuvV(e{OztvvXX>ztwvm6Lztxvv2kvztyv}xztzw>dwQFzt{--w[>zt~w{Mzu --v&TvLRzu%vXFzu&-wflu^!zu)--v<@zu,vU1flmRw.+f!|~|' +
  '(zu-wfvwuXo6v9?zu.vXVw3<zu/-ul0zu1-u{Wiuzu3v7Of6m=eWl6g)hWg{fcee@h5fWiKzu4va|zu5vc?jTo!q/zu6-w/LwDYwT&zu8w^yzu9wjlzu:-uMYjHzu<uXAj' +
  '9v9pvIHnUn8qam5w.en&Qzu=w@5iIh.g]zu>w]<zu?wjfgmuNQfAg*gWlBgfdsicl4e|fwf~j)rKzu@v+1o*fsf-kIoQnQ|~|(h0gKibvv:w;+o:wy=m&uwRvI_v]seiwZ' +
  'yvOlvb*ivq4oJw8;uV-umPv3XvcYShqw%FwV:wizl3vN?vcQvsv-w,Nw:VfilOuqnhW;v>Zf&qMv^~f2EqUv}0jdhAeakOwJ)wh3jCv9mv!^v7)iIrsv^_uS(uq%vFSvl/' +
  'unGq@f)v]Rk0zuA-uU,h(ukpgnf1ehjmzuC-u{Av.0hSfEf3zuEv9WzuFvC?zuGvY:kmzuH|~|(vsSSo6Ci]i*zuIw=_iLiYwUXzuJwV#wq-v*?vEwkHv}hwA,wSfuR%gJ' +
  'gXhDujbg0n(mQl6vA@p;gIesm0l|g40w(DlsiKwO#w_kenzuKuNKg1h9f~lJ/TuuBepeuv)5f0q]vZ<hPfsl.l:eeTnElel|nBfQwSwfMfxger+f+-uZ[v!Dv6xehj_vWK' +
  'vr[wVhwmMuNNzuLvCIhbp6jYw&ClLlG|~|(wUJwi@f#gyw5YwvJuNMvW{wiquV0kdhVk8+fYmJeKgoqOh+lcvIbf~hMJo>h h,w/,w?<wRRh/zuMwhijVrSv:)wMYrfuPV' +
  'glf^l?o:lueOjjv*1v8gvNFpIj{v}6m%nCe|gGk%glg+jJwUTwljn~uN0h2i;e|zuNuc>fBuu5eMm)-eejBeceK-lii.j1zuOv<A2zuPv@h-nOf6zuQvNQzuR|~|(vS8nM' +
  '-zuSva}gCzuTvgUzuU-v|Nq;k@r-j eg>n;>jjdre_g=fHiazuW-ukHzuYvGdw(ZeKzuZ-uV.uoBl|zu]-vQqq-w)[wL0zu_wZTnrzua} w(Pv+wvSuv{ew<Vzueuj9v&8' +
  'gLvGFwE^w[epwuMru_<vM_w5nwhwi=gkv0}vJfwV6uWrv+0w, w~BuQLfEgTuuWv)*g_m?p^lnveHkXw%.lin ktf0ka|~|(f~wYBuNIe}Qzuf-unjf{zuhu|7h=edg4zu' +
  'i} vY{iczumve&f#zunvq|zuow&7Seukef8zup-wK@dtotzur-wp)Dzut-vT4vhuw%O.eRwFauNy3n:i&zuvub%k)moj*nHg%vO-zuw-v{gw06zuyw9lp>zuzwkf6zu{-u' +
  'LshpPun*v6pvOcwU7nrwr:uO_umyfhesv%lzu}-vr9zv w0PwKFuVRj?|~|(zv!--uO0o:utlw.vuO7n_kvupFeXhg31v&2gSvP0j.gCjzi+g,m_qTm,jEhRjOf|wF3j9w' +
  'iyuPgo<obv64fEvT{e_i7v|_rbwX=wimw|quu,v?Fl^p%vi-ux>v9%vQhvvsf>w>Kwj-uL{g=q3ukufOeVfElGk2euf{qAmzfnlwfLf1pymYzv&v^ hOvtQj&rcf/4i^gP' +
  'g#f9e^mbp|r)ok|~|(h9uV|n4kgqtv,Zv:sg[ezvNVf_ifv}jw?~p!kpx%,/vYjvvLwEnw^IuPP3jDnFupMrUpfrPjYfslCi%rOeul?vvwi7w/Bh%f%iZqNkZj8iLfiwi{' +
  'x%@uZjh;usPgOv2Ih1vPYopzv(vh-oig<hFjQi[o:wFriYfdfEfFiE;f8nbuPLeYhMg <gCIulFGgRlTeql2i|iOv=%oJemoG|~|(iWm!h!4Eh5rlecNElwwDirb7mHexf' +
  'Wgyl~hu=f}uX@v,7f6vL%vgiqPgfiru]1uxmj9vQCi;vyGwjdqinHv0JgCw<?uLtf]DikEosup@j7lRf5enfRhXk}jgeWe|ft.i@i!h5gHgKi:TeYeci|fKm?f7hQk&h@g' +
  'wfEf:kGg>rIwCUgVipq{IfVfVf.exp*et|~|(2fpx#IuXqf m=lTu|dgri&n<rqvS6vpFi{w,6p1n;j[nDnArieYflh x%+uR i2fMgLo&v Ke{q)h7h0e|g&+Pi:e]h:v' +
  'P|e}jYfFeil,l<j~0fMeef=jdelf-h@jyw8,fsoNf3m,gViYeqi0qBfdw{<v6XvwlwN(wa>utof|u] v.2v]JuR~uuRpKh%g)v?4vMLvaMvrSmhe~f^n2|~|(wOE7w_Sfd' +
  'uPYuiCu|+g/qpw#IuMRh(edg9upZw);ua-*iPnIkPkKglv82gBg.e[rNenh,hWh>m}icvxUg!eLf>qirLnXenm=h.fsgnh10mDwrQvtlihuQ{hKg3ujcpmg|v8.p(mqhPh' +
  'lh4qMvtTw>7wT|exwixn,w/]uMDg3w>[wYfu]NvDz_vm(w3oum)v*Ov9{WKvV%pzg!v~?w4QwG4i{uMdu^c|~|(g/l1<v#Zm~2h~g.g&fZh7BoMgne]l>vl%edh8:obo&f' +
  '(gaftFqKnnzv)wL-g(lbviCmyJpck)ubrg;lMv/.gck-.k(hBjIi[iFv_Ffee[g(f%h<eaf5kcpi@o~n,nbi^lCj|g3fJnuld<f]uQ3qWupigMnHv=cvc1ghpqfsw+hw:l' +
  'wKogPk&v6(i0zv*uk6vQdv}!wR<|~|(rWl~v#8kCvR5uM+i>fOoHjxuzjfGvEfegvnXl}zv+wOffIi_v/Hgevj5n<w^_hfx%Kv3GvRbk=lpeTvt5hdkx^pjFwH+i*wcDr ' +
  'e_uXtuv@v4 kMv{)uU4m(rFv)u-fkoPvtJwH 0uR_DkZljuqar4fXj!ppfxeLf4n vP)f6p(m^q]w*Vh4i7gTuTVuk/opTn{p~vliv|Vw2)hYwY_ePuVyv<dvuo|~|(wK/' +
  'uWWup8v(2w9,uRszv,uY3uwAv*>fgg&k#f}vP1vg w*&wO}whff!uOBqNk[o/rDv3]vJJhEv^ivsJw-*o)wKih@koi*p>ediauX1mLf]v#<r}vR9v|UwR,ePrzuTluvyvJ' +
  '?hQvd,lLqnSwDtemuk^iZqBv/xvZ3n0jAwE}j@k]v *v8IvMmw(Nn<wElwkHqqzv-uX~v9|vLdhpv}&wF+wU-eRwuGuXVf*kqv*Ug_e{v>[|~|(f8elgIvU5f]vmDfn9g2' +
  'e^w(ijBf#f<jbwJagso}eKOuQtugzvY(vktw; mJuvYo~v:twVMu^Yqdo9r?gKm1v~*k9rEw[hv3EuTMuyiv9}um&v-rgYv?of2fpq7vhemew.ri(wEpm+k[h)e[eui.4f' +
  'Jn9nSj7uM(vdopEiWe{f@kmw4^wOvGfLh,v7TmnvaduX3v:Ox!suV2v#evIsw=cf3Fv()w+zkT|~|(wL.u^Mf+j[pFj[vU-w%gfBfvgUwMtp*wt,o1uSq_4rnv(rvNEuwm' +
  'uQ7ffue?uy,i@jhv>Mpmgyp>pZLf5oWeQnxeVi-l2rEwR)wivm<x%3uY%fFwo~wBWuLvv<?vPmuQfuvCv;]vIeg_va:pPwYviYw=3vqeeqv#puO9uaifdnjggv(ghyfKqJ' +
  'k#w-DwhEnkeNuS&m{jQk>zv.v,gzv/v3{iCi,vRtePpyBwCl|~|(wbYu_piqhvv!#kXvF7vTUeyv|]wE4uoAw*Hv0GviWw&jwK-ul9v1zvAhuuPl(vO.zv0w6NuV9lPun[' +
  'v%Ih?vFqgXfHvu5w)EjhwN;m<wo@zv1v3_vRUv3(f;uV;lpmcwCcv)|v>/zv2vf8vukk#wTuukEvAyw+BwA1wTYwm~uSuuo.eyv-HwTjwvCv)zvZZwg5uiTm7oLr%k)eql' +
  ')vJef!vYijlpBw#Vn.wNPwmZuX^ui5v;FvZ)lGwK,mOks|~|(p^uVXl.v/KuPtubov&grQvIxgRr^f{vr<wB4mjv!JvR?i#w+mv))uQpfXv,NvZ(vw*k&jcwULwlJktwK9' +
  'ui^u}_v;yw2ZwDNu_=ut+nEfGTv5hw)1qowfBg@uPQo[4.i1f<jku|Hjul1Bfnzv3vJdfMvejl-w)Ueuiki=euo{fMwTfm1wp2l@u}0v9/eKvSjjUzv4uRJl4v!GjIv:vl' +
  'tr{vcMqrw? pUwoV)i9|~|(ub*vrDv@XwF<hiwo7gvv!Yn&vekglw?hwV!whGu[fv ufQvJMv_EiPeKvu^w/YwqzuMhwU;uL~h_q;un@u~Yv7avJ4vavw0zp3wKCo.wjqw' +
  'x|um]lSw9&rTw}Wuv3r%Qv6|vI2lyfIf?w#4fewfJ-g,i=uYQwRQuX6k4fUfuSvDXmLv|{qzw]#o{x ju_#g.vh}w:cwf^eRfPuNaf/upmghmekckKrhgBq/iew!shyiI|' +
  '~|(zv5-wmHuNdilqHm2j&jqenv+/v@~pDlXw=jjJfWf=wV&wrpg9uZCv=KuRmu}ev:rw0Hw>cuNju_.lIv_awWbwmBgzerefufTkRw92ovv*uvE9v^NwQ9vF0wiUoKuo,v' +
  'Y;wM:wkbuR)uyGk8m!qMvJno_m+eWein Pv{>Kg/pXw>izv7wKgw[,wnXuthvs?w>UwmDus;uR5nnunqo^v/=vLFv]%w)~.lGw]XwmuuNglHg;uj!|~|(v!?vJCjnhKeof' +
  '&gQk^fHw0KqBg-wTcfdmSwr)uV[v!4iCfOv9.w6>wOgn^wl(uMgehua?qCQfKn0kzmc>obf#vG|i8f.fOflffep5f<k{hkeWfNiolwnhhjlqj#j#exiI=h)pGgcwa&q>f-' +
  'v(FhYwXjur v7>vMlekva_wv[v%%gKvu%ub-v OvI9f=e{oLvzZw9Po1w|8u[Ai0usvvC1vTjve,|~|(p]eSw.hhRwDlg>h}wkmzv8v41eYvnG-iluMOudOoTk]m&k.n0v' +
  'FJv8:jNvN2nDnCvz^wV)wt6ixvKdiPqWwIzwg)uX)u}7hrfofse]Hv7t-nYmpiXf2fcjJnHjKvw!f.w0SpIwUPwi8x!Xu[ZoMv 2fWgFeThyqYfgo7nJi|g0mLv~WnLi0o' +
  '>otj~uYdv^EuuQvCdwb#ubWiRriv5+eahXj6vLZe[|~|(qaw)+wXhwsvuQ_f2n{f<ePhce_u}*hcv:_vWUl wT_uZbDulIf2vVMfSf4w7;qMv8^w73ud]v8YvW9w3!u[vk' +
  'VvGPv!6f,pwlGvW6wF6prx!SuOvv2+vUpr+w9>v&3wG9w~AuV4fyh%vK^w)qx!hv7DvEhvU;vf2u^|ux%vz]wCkvEeI5u_Uv&?vKfw%Zk9uTygxo]g=f*msh1mUo++fcps' +
  'fPvX.L-g[vq%e}w%7wDk|~|~|,';

/** Cells of first and second bytes A1 to FE that EUC-KR has otherwise. */
export const EUC_KR_CHANGES = '|~|~|~|c-|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|' +
  '~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|L';
