/** GBK, GB 2312 and GB 18030. Written by scripts/generate-cjk-tables.py. */

/** First bytes 81 to FE, second 40 to FE. */
export const GBK = 'uLu.--5/14--.//1-....10--..030./-3} .-.}#/.}).}%./| 22-./--131--/.} /--60/-.4--0.0-.0--./0--....}%/-2}!2-0.1-/--/...../}!.-.}#2..7' +
  '-0..-.-/-/.} //--/--/....-.-.--..-.-.3./}!.}(.--0} .--1}!/.1..-.0-0..} ..--.}+| -/.-..--0.-..--/00}*...} .--/--./}!.} ..}&.}#.}(/-' +
  '-.-0} .-.} .}4..0-.}!.}%/}2.}#.--.}*/} 0} ..}!.})/| --.}#.}-.}<01/..--.-0--..}!.-.-.-1/40-0-.-/-/} .-0./--../}!/-20--0-.--././-..}' +
  '(..-/-.}#../-./32-0.-/-/--3.-.--.--/./.-.-3.2}#./-/-..-| } ..-.--../} .-.})../}!.}%.-.}%.4} 3--0})/--.--...} ..--..}#.} .}*.}&/--0' +
  '} /.} ./} 0/-.-/.-.--.--.})0-/...1--/00-..4/..-10/.} .-.0-.0-| }#.-..-..-///} .}%.} .--./}!3--.-.1.--/-1920--./.050--.2.-12//-//..' +
  '-.-../} .5/}!....}&01-0-....} /0.0-0.}!/5../--.-..1.1-7./1}!3-/--/}#./..} /.}!0-.}#.} .0-| .-..1.--.} ././.-/}!.} /}!.} .-1-.0}#1-' +
  '/.2-2--..-.--/-/.}%.}(....../}!/--.-/--1.}!/..1.0-.-/..}!//}#/-./}&.-.-/--/-.} /--/..-..--.}+0}!.-0-.}!| ..--2} .} .} /}&/}%/--.}.' +
  '.}*.}%.} .},.}(.-.-/3.}#..-/-/--/-0--/.0}0.-.--.} 02-.}!0-...} .-.3}!.-5-..1..--.-/--/} | -2} /}!/}%.} 2/../--..--.}(/}%.-/-./-0-.' +
  '/--.}&..} .--0-.-..--/--..--.--.--.} ./-.}!.}!.} .}-.}%/--.-.--.}!.}#.}!/}0./..--.--| }#/}!/--/}&/}1.} .--.}*.--.}-.}#/..-.-.-.}&.' +
  '.-.}!..} 0-/.-.} /.00.-.-1.} /.-0.-/.-2.}!..-.},/./--.--10.-.} /-/.} .} 0| -1-/-.}#..-.}%.--/} 2-/./}!..-.--.}+..--..4-.} ..} .--.' +
  '-/-..--.}%/..}!.--.}!.-/}).} .}%.} .-.}(1-.} .}1.}%/}-.-| }#/.-.}!.-/}#.-.}!....--.--/.-.-..}!.}6.}+/}9..-.}&.}./04.-2-/.--/..} .-' +
  '.-/00/-.--..54--/} .-1/--0-.1} .--| ./}(0.-/-.}!..}%2-..-..-/} ..-0../} ./.} .} .-.--8-.-1-1--.--.} ././}%/.}%/} ./}!.--/-/-.4}!/}' +
  '!.0--.../} ...-.}#.}#.}#.}%.-0..-.-.}).}!| -/-/}#.}!..} .-.}!./.--/}!.}&/}&.-0}*.-..}*./-.} .},.}5.--.}8.},.}%.},./-/-2.-| /1-.}!/' +
  '-0/.--.-0-03}&/}!/-.}!/-0} ./}#.}%/}!.-.-/}.0..1/--./-/--02/.0} 0}!.}!.2} .})/}#0-.} .}+..}(./-.--4--./--..../-.--/} | 0/-...}%/.-' +
  '-.}../1} .--/..-//-/.--../--0/3--..-.0-.} .}#..-/}#..} /}!1-.-/1--1--.-/-.-.-//-.--.-.-.7--.-0-.0-.0-/--4--.}!.}!/-.0}%..-..-.--/-' +
  '.} 0-4/-.-.3.| --/} .-/} ...--/./-.-..-0./.--.-/}&/--/}!.--.-..//}!13-/.-/}!/} ./--0}!.} .} /-//--.}2.}&....-.--.}%.} .} /}%.} ..}' +
  '2.-.}!.| }&.}(0-.}).}#.--.}!./}!/.}0.}-.}(.}#..6-1/--.//} ...} /-.}!2.--01-1--.-.}%.-/5-.-.-.-.0--.} /}#01/--1/-.-/} .--.--.0.-| .' +
  '40.04-.-/2-1.//} 1/} 0} .-.} .--/6-./--.-.}#/-.} //-.3} .}&/0--..--/-.} /-/} ..} 1.0.--..}%./.10.-/-/...}!..-.--1.--.}%./.}!/-.} .' +
  '...} .1-.}!/-/-/}#/./--| -.--./}#.}!.-...-2.}%..--.}!.}&..--.})0}%./.}(/-/-.} .}!.} .-0.} ./..--..-.}%/..} /}!.--...}8.}&.}&.}!.}(' +
  '| } .}!.-/} 0/.-/}!.-/-.-..--/-../--/-.} /--...-.}..--/--/.--../-..-/..../}&.-/--.1} //-.--/}&..-2-3} /-.}!./-.--../--0--.--./} ./' +
  '} ...-0}!..-..}%/-.-3| -.} ..-...}!0--./-.--.--..-.} .} .} /}!.}(/}!.}!.} .} .}9.0}&.-.}#.0-..-.0}%1.-.--/.--...}#..1..-/} .-.-./-' +
  './-.1.-.}!.1--.-0-.//.| .} ./.-.-...} .} ./.0--/.//./-.1}&./})3--00..-.--.-.-0/}&./} .3/..-/}!.--.}%/}%/--0-040../0})7.}&./}(../}&' +
  '.--.--.}).--0} ./-..--| }&..}#...} .-.-..}!.-.})./--.--/.} .--.}!./..}+/--.}&.-.--.} .--..-.}0.-.-.-/.-.-.} .-.-.}!0-.--...1--.}#/' +
  '-.-/})/-..--.-.-.--.-| } .}&....--.}#.--/}+.} .})..}).}+/}#..}#..} ..--.}%/}!.-.}&.}%/.}!.--.}*.}%.-.--.--.}(./}!.}&.}#| --./}~}62' +
  '-.}).} ./--.} .-/.-.}+.}&3-.}-./} 1/| 0.} /-.--/}!.}&.}&0.}%./-.}!...-3..}!.}&/--.--..--.--.}%0}!.011--./.2--0./-.} .-0--//}!.--/.' +
  '--4-.--0}!....-.--/-0//-.-/-/} ..--..20/-0} /2} /--/.--.-2| --.-.1.-./-1.12-.-.-.--/.--.} .0-.}#..-/-.-0.--.1-..1/01} /...-.-.-/--' +
  '/} .-/--.}!.-.-/-..-.0}!.2/3-/-.-.-.}#/--1--/} .} ./--//-..} /.-..--../}&.} .0/-./-.-.-/0--....-..| --..}&/}&/} /..-.--.}*.-.}./--' +
  './-.}!/}%.--.-.-.-..-.} ././-/.--/} .--.--..0.-.--20/}).} .}&.--.-.}!.--0}).--.} 0....-.}%.} | } /--..}).--..--.--.}#/--..--...}%.' +
  '--/-0},.} .}!.}*.-.-.}#..}#.}%/}*./}+/}@.}&/}%.}%| }*.--.}1.-.}-.}+0/} /.--.0} .--/--.--.0-.-/},2..--00-1} ..},/.--.} .10.}%..--.}' +
  '*/}!.-./0}*.}&0--| -.}-.} ...},..}!.0}!.--/} ..-.}#.}!.} .} .--/}!/}%.--.}#..--.}(.}).}!/}).} ..}#.}).}+.}3| --.})...--/--2...}%/-' +
  '-/} .--.-..../--/.} /-.-.--/--1-.}!/..-.}+.}+//--.1}%1--.} /..} ..-|~|)tQS--s#%jt*]{tQV.t!9{)Et!;<dp-/-tQi-dq}&3-#-s!|RLt*?do-dg*G' +
  '+d[eQdafScV&gbc^cj/eUdi(dsd]eg:-ds-d5C+pR*s!{t!W-g>{(Es!o{*o-t!Us!rt&-t51+dB0+#+dW+?+t!bhm*-.tQh|~|)t(-})|(mc}3dU}3dU})|!tWW})|!t&' +
  'y}+|~|+{(B--gPbP}zfN|~|)tR:}t|~|4:}w|~|1s-0}0.}%|*4}0.}%|){%*-/-1-)-/} |! -&-#| .-|~|2s.U}#djA}9|1}%Hdc}9|/_a-:t!8.<<g>0fU} fD60eQ' +
  '@-e|l=}C:}%| }(0--S-Q} PY2tQg7-|-s#rd]g[bBeUdReTdIegd>gQbLf)c~gMbPfAcggHbUgK...bPdlh}| b 0| h-|%tTJ}D|7b(}(l%gY-9--/O6/-/{%#in.| t' +
  '&8tWj| t!5|#tTAcw-f)-b8fa-{%>}).} .}(| }#.} |/tQZ|/t29}m|1v[e-./}#/-6-/0} ..}#.--.} .0--1-/-.--1.-.-.-0} /}(| }!.-..} .}&.}*/.-|~|' +
  '%},.}!.-...-.-.} .} .--.-.}#..-0/--.-/} ..}!| 0-.0}%.} ..} ...--.} .}!|~|%}+./-/} /}(/}#.-/.....-1}!.} .}+| }&..1/},.-.}!/--|~|%} ' +
  './.--.--.-..}*..}&0}/.},| }*.}(...0.}%/--|~|%-./}%.} .}&....} 0.-.}!.-/02.//-..} .-.-//} .} | 1}&/--.}%..--/}!.--.-.|~|%} .--././/' +
  '-.00}!/5-/-0--11-.} .0.-.-.--00/} /-.} .-.-0..-| --..--.} .0.--/.0-0.-.-0-.--.0-.|~|%}&/}#..}!..} .}%.--.}&.-./--..0-.-.-..-.-.-| ' +
  '}(.}(.-/.}).-.ucYwhDuj]v/&ub7e^d3vh:d7w5}vl/w.3vmvvYnwiCgevH^uuDuROv.do,uxgw)sv=[w)#v71vhyuX2v59vXAw%xw??uTSuo<v+1vRfw.dv/Kb6u^fe]' +
  'vtyuVXve[u|9rrwN@wkov-=w&DuiPwk/w#AvYuq/v<<vh&v27uP{wLNv.5vr<v5vv_hv1y_+w-;wnlv;FvZ)v,}f%uP=vcNu[wc*w ^wVKu|uv>?h*w+C[Cv?1vnRw9ewe' +
  'fuT.wI[w/9^>u[0w@uuYDvho/..-3.0-.--.}!.}&//.--/-..-.-.-0..}*/} /.--./-| -..}!1..--/.--.}&/}&/w6kwjJuR2ukbwqLuuXv-fdrpSwJVwz>vYAv;6' +
  'vmzv(&u[~dBwS;w)CwLFwcjuRdv[Oun8v(bvVdw?huo+w/Jv:Mvu?uy~w!0vd>vJxwP&iLehx#xvGewWfvu+v!Yvn4w4qf/vGf0)u|FfNvfVwgLv5@v Ag)wSRumLw,+wV' +
  '!whbhhwSnw!OwLUv,NuQpp^c]wS[-.flv<vv!Gw+[w? w{-v*LuXfvg-v!Iv5qvS)bFuu{v29uVde^v<1uM0vqHwqWvUVvjR} 0/.-/}+.--1--/}#0-/}+/.-../.--.-' +
  '..}!| ...},.}(.--/}!/]{u}cv_4w2-v3D^{wc~vJeu]+c?v1Zwd/vvQuP8u|bw-Ealf<vN=a0wt@v/Tu]-iXw>|uj{uM!u|HvFNvxHwW3v%?rbv]Iw?~v:sv,ZwLKvjc' +
  'wODo<v!Fw2)hYwpEu^9w9nvFvv(d&vT~w/(c:uO6vJ(w7Zv3fvz.vBNZHw0Ju]hvuouQVjEvKtuwIwP.v0yu^@w0-6v<RvnAv2.uv@g hpwHzv-{v<cwJWv1Kd6w;nwqhw' +
  'INw!YwdauNfwgql@v7;v]Crb..1} .-..} 3}#.-/--/.0./.--.0.-/-.--.-3..} ..} ....-0--| --.}+2}&.} .}%ui-ruj}wf8uS|w(su]Sv5AvdVuc@uRxwMTv' +
  '-7wcgv:>uf3vQ{u|&u_RvU5wRuv,~k;b/W2vR9wW?w,LwSeuv{v8=v#vvIfwhMwMPw?&v3(vqqujivCPv+yu_guMqvr0v(_vR5wHmv-2wTywtXvqeu^|vfQv.Zu[DvI;wT' +
  '8v Rwt=w&hx%buQ7uwAwM3w%Jv6.vUbuV2f5w9BuyZa v-rwX^ve+wO&vrEv(xvv6uO*w!1vj|uM(w,VuXVdYvCju]{wPHwdsj+vP%whkv@avmm--..-0-..--/0-.....' +
  '}&2} .} .-.--.--0} .--/--.})| }!.--.}!..-.-.}#.--.}%bfuTIvktv1[wC9un5v1.u{~vsJv@BuP)w-HudMuMIvegr{u}MTwgNuXTk!vU-v/wwe7uiwv7TmnwXz' +
  'ubrvMhw Bw>7v,@w!)venw0)vnNwiywSQv)evcdwH_vFMuXuwL{vEfw(;pKuh>WqV~c oTvyFwX~vwluQtwP@vwDaEv2XuyiuTMw* vf_vyjvMaw%gv:tutofjvnXv3Ec;' +
  'cocWwe,v1zwSsvumvg,v,bunXU-vFduTDv,AWLvFquOFwLbUdv!dwU-vo@}#.}).}!.}..}!0./} ./}(.-/-4.| -./} ..}%/.}!/-/} .} .--v%Iw&jv-zuMPu]%wW' +
  'Cv0^w)=v6qvHeuPOv(evMTwHqv rw:Hv!0onuVGw0dv=xuX9v/dwOeuRiuxHvpPuv^uXkvrbv(1wURvi%v#:d]vh-wP-vTnvh!r_XcuX,wV8ukeuPWvPYwTCv5/vu2v[Kv' +
  'Lsw%fusPv-jW:ui w3wvuCu|dgrwTmw!Mwo/v0&vP,vn#vU]uVgwkRujDvdFuPLvdIu~(kUuo7vM3^=vmru^uwj%uW_eXv0.u_&wcZwI:j)vYvvn,w<?wTFW|u^Wvpn}%.' +
  '}+.}*.}!0//.-.-...--/-.-.}#.--//.| ../}%.-..-./-.} ./}!.-.-.-uLtvi>u^gwcPp1x#Iwe@uuUwH3uM9%o.w3Vv+)uZ-v<zuQFv&:uWNvKEuVIv-ImSwhhwJ' +
  ' oqvf5wWHvjXvGcvZmf*wI2ukvvjpwLwv; weSw(mu~7vN:uokvtbZJweNvGDv66w!GukEuV>wh!uvZYVV3wP3v5Iwnjuh1wcfviMwU@v0,ub/q>L_EwPuv:VwNqw-DuX|' +
  'v(gukTw:}uy;x 4uQuwo,wHJuqHv&Eu]Uv-/wUNf}wqZv&8w&7uV,w&_uvwwqPvKXuNIvrB..-.}..--..0.}#.}).}!.}0| }&.--.2} 0/..} .--/-1--//-wLYu^Hw' +
  '#9WOuOubqwgavJVv_Iw7vu|Kvd}w&%vB[vl?wcYv~.uWvvV/u^DwT-w/_wLRv[6wqHvJ]ui=w.jv6Bw(}v,Lwh7up#uOdwHPw Mv4}w2?wkUucrwoow(xu[UwI4u_=w)1u' +
  '~0vJ9wLdw.cwXKu_FvHPuX?w JuiRvVeUtvy8un~uObv%(h9vyYuMGuvdv;tw;#uyCwdzocvehU]wT}uWBw!VwHNun|uWy[kr[un]v5Zw(wuu0v-)epwSCu}0vHTvu=uOt' +
  'g7v:.vsp-/.--/}!.}*.}*.}).-.} 0-./}#..} | }#/-..--/../--..-/--..-..--0.0vL;e_vpjw?nv Nvd<v-MwS8uRDwYuv60w*LNu~-w*owMCuYNwB3oeun>uT' +
  '%_7wg}vYsw+<wLHuv-wH4whIuo_w!SuaSjFcpwHxv4xq3wcbvi#vOHu}^vd)v:ifSvtrw(pwMEv):vqEv5EwM2uVwfZwckw!shy^UuxDvNHv;&vw<vh4wuKw+R^C[3v1kw' +
  'eevrfu_ifevF5v1L^Ex ,w)lvePuYQwkbw3Nv=Ow:cwgbf[_<uMAu^}w nv=LwNTw&@v9qu~+w%>V*-..} ....}#.../-1.../.-..}*.-/-....-..} .}%.-| .--/.' +
  '} /--/--5--.-.--.}&.--uj[w&lv>Pu|*v4zuZ!v&<x%}uQJwPouVYuuhnbabvI9v.JwLJuV_wcru[)vI|w/:v[_uj;v;KwLVunPwSOw1puaXvvJuP9vJ>ut{_Qx#Nu^[' +
  'w:GwtwwIpw(tv5(wniuhGwituXivcGuY/uvBv.[w@euMov.)[Lv?YuVbuuSuW3wBqvv_wqcw#/v(fvTIwLXuV6u}lwTvvb5wBsuh|vm,v!/x&%wgYwRwwvUwHtvg}v=Ucr' +
  'wNab}uXxwS=vP?v?,wdtWBuhJv;ew@ZwS|ub1vw(/} .} ..}!/-.--.--/--.--.-.}!.} ..}&.--/-.}#.--| }#.}#/-.},.}#0wu+uu!vLDa9uNduupwtTwXTv*kw' +
  'VTwm,u_HvM(uv3uX6o+w#4fev3S_wlPW&aYvVSU[dpunbv;4w-9umb]QwJGvG|wW(uoTw&Bu^pvL6ua8h<w0ze|v=Kvq=uaOuP_rCvh}wJhwgcvJ4guwM:VYx SwLeuf@x' +
  '!hvf2v!gv[iv&7ubguNgvB}w>xv%}wS ub-vU}w9Px .vKQuuJo&w 5ud>uQ_v]cu_Yc4Y#p9f6uMgv%%va{un&w3_Xxw<=v[Wvy{vNqvxL}).}D/}#0})| -.}%/-./--' +
  '1-./} .--.-0}!.-v _w9#uc;v-WuNOvJ+v,Dw.hub@_[v]mVGvdLuXKgtwHpvA}v!if>vMcuiBvEgv_(v=hwT1w!Lv/c[3uc3vfGwJ?vV_Y4uucm&w0Sv)ix!Yvo-w;|v' +
  'x0vh0uX)v(mvW;v7tu}7jcwIEvTov/!wS<v#@fow:Quh+vGPv&egAu[vv(Uv8;wLjvq~uP vV2UnwHDecw mqxv7>ur wv[vKzfpwIzvKduO~vTjw1_v, aEwj_wLPvpQu' +
  'X4ui1g*v:[ve/rUd.ibh>-.--././}%0.-.-/}%.}#.}&.-.}-.}#| }/..} .--.--.}%nNwq@wTRvRswH6w~lupkw ~Lu_%v;HhmwSDvxVwisu^Av%NvewvIMu]Dus8w' +
  ' :v/ uWuw*&u|6w4zv-3uVoutzuOsvpFuX}v(-vKwuv#*wH2;v6mv#OwhJuolw |d?uefv<!unluP~uusuZ#w0[wnuwLivdCwd+uSBvrcuOZv< wtKus0vFgvh|uiMrLvu' +
  'QwgSvW=uVkw(|j&uoOw!=piv>{b]vn>dBv.<fFvv=uRBl)c;w0QvB,w[WV5bnY6weAvvluOYv{2}V.}&| .}@uSbw-?uY0wqJvN)f=bRv 1uU<upYk0vKobIve=w4!v=}u' +
  'o-wHCu[KwXdrnw6.v?svo4vVqw)ouNcwVqvKpwtQuq*Y[v1Pwd^vl,uQTw*7v[jwC#wqUw!od%uY_v5<wXh^H0u^dvscv18d4vh/nlw>nwh;v,7uZ0w.7v=ibLWcvjbn|v' +
  'K(w hwC6upMv+{w7TZ(vd^uRva6ve]wH~uwQipvudv6-wYjuO-vKLwAhvz~we9uO(wIaoQwklv7|vpZwT*vV5Y2v|:},.}%.}J| }AuwDuZ7w0GuVOw/kvjPv8KwzkuNkv' +
  '(?vyodsj~uNRwGQv8Dwnsa[uljv5Oweqv!cvf%wkMvtP+uWSvURvsev15vsAppv^kwm0uM]vTwuMvwXCu]|v54f_w,g5uaQuw8veQwl=v.1v[bm6uwLwtFw1suwGuaCvl*' +
  'uMUvJ/w(+v.+ffu|-uVfwNReeweBuRFp8v(]vUOuYFv/Ox 2uqBuR}vj,u]Hw wv2xfp[Ph uRkvYrwBxuWFwHQw rui:w1uwcpuW.l,uyNv}B}_| -.}!.}!.}5uQ{vtT' +
  'vL&wW,wt]ud5bFaUhdv 7r{v@~uX(v*)uXCukkuZ^qbvlNb.u~Hlnvz5v,je_uNavU8w&.v.PvV-wkWuilw/6v<]gvvndwo%vqPun!VvbnvNMuV8g_uu^wI5w)%ucRkkv&' +
  'BuiDZ(vsEv%{utkv0Lb)u^Zv,ruv(v;xubVvslw/AwXju~!w@Eunk_Zv.iwN^w)huiJvv4uQXv#pW,vF&u[Lvuiv[Iv=Yvl@biv7%uWHZ%vi uxnvsrw3juo#wvZuS}v~K' +
  '}C.}7.--| <23-F:49=2:E..}%./})/-wqev)BvOBuiWv75[2uh=v.EcSXlwguuixv-~ud<w;Dw*iwSVucww1Xv;,wM#w4xur3v<~v.?vwQwgruV^vRMwIiv1HwBwv+9w!' +
  '?vUg^cva!vA?v])u~[wVuv:8vL7v/^uZ8vZCw&,uPwupdwX[vU~YluZWV2wjH_Zw6evnWqOuUjuj+v3Yw(]WJvJmWcf5uWJjAv>cvZdx!evwTv]#vq:vPzva#v:qwYewzU' +
  'voqw10dGu_,v=*uMTu]ZbXvm#u]Wa-_Cb3eiw#5/.} ./}!0--.-/.} .} .-.}&...}!.}!.-0.-.-.}%/| .}!/-/..--.} ...}!/-.}#0-vf?r{j&vJ%wicuY|vbHu' +
  'bRuR>w(#nVwT7wf)u~ZhivLnu|^v5>w*Uwdmv%vvUaw V^)uW]v>:vybw.!uM;wS9kOv8SuNmwI<v3@w&wuT}veNX7uvFwSrvQsuNCv2uwexu~iv5~uXPw@ vUmuZ(v];h' +
  '9v;_vo*wjiuMKwVbw{5vM>uWpwLlu_:v.&v_+w2>wjGx%gwd0uP?w#{uWavTtwh|uxZwnqu^^uOGvO[va(vAavmRwqlvdluXQvg&vKjv<buVZx%|w&xua]vuScYw%k/-.}' +
  ' ./.}%/--/1} 0-..3-.--..-3}#..1-...-/-.--1} ..--| ..}-/}#.}+wi1uiyv.;whLvA&uq&v1Mvw6vPvwhPw.[u]3wnpu}}vU,v0Xu]5w9%wz2jtvmuwk)wNfc)' +
  'x pvQkvp^v!2whKv,;wtAu_2wdJuQRv6Nuwn(w!Nw9(vHfv!jv^ZUmw!8uy9v.vuu#vPKu]FuN.v0Evdxv-TwR}uP/d&vJ&w IwHKw2lo;w#6wU:rzvvhwtpw@YUSvKBwt' +
  'Sw quoax!Pv^pqPw9Ywt9Buex^:oRuN-x!;u]&wS}w*%vk-wqow:mvPFw5Rv9yv* vQ6w(O/-//./}#.-..11/--00/.-.-.6.}!0}%/3-.-/43.../} .--.-/| -5...' +
  '--.},.-./--..}!.wIbw.GfcviAvHHv#]w1fv]Xw/bwe-vGlvkxwd3u]@w/^uW#u}(wJkfvuMav_!v;cgYwXiwjZvWSUKviXur[weTvG_w#ov7Vuv1^&gOwgG;uOOw2YfU' +
  'vDIvi.weCv]Hv>autvvj!wY1wkXvz1wTPX#v ]vx~[WwBtvJMw;?uv&l(v?(viqw!.uW(d4i6uqLw!>wkYw/2v0vvj{w7[vqQvNSu~*uorw5PvTlVXv-tvhjv52Upwg]v7' +
  '=w<jw~nwdZu_*f8wIev2kw*^}#..0--/0--/}!.} ...--//-.} 5.}!..} ..}#.-0}!.-| ...}&.}#/} 1-.--..}%v2lw8BvBtw+avnwv2Zwvov-nq]w1Rum3x!ovJ' +
  ',k}uv?whQwIBvZ@v<=v-|vZBuNhupCvG]ulzv9)u}@uZfv)rv:Ivi=f@vZHvrmv.XubSc<wciW^uq?w FvHKuMZuoMw&;un{u](vdHwikugsv.{w*.v&KwgXvMIua#wq]u' +
  'VtusXw)vup+wjfuS#vJhuwCv.8uPkp w+>wTavO{w5lv-}VbvnKv3LaPX|uq;wXrw~juwFv/Nw&ouu8ud we^/vLRv&yv<Mv[guWruu<w,=}..--.-./}!/}#/.00}!/-.' +
  '..}#//0} .104.-.| }!.-...--.}&..} .}&.v.@vJavZ<v,|wcww Pk]vK|uW/v ;uoKuZ/v%;uoJv8mw9&veVv/)aFvzDwI1ubOvElw~pvGCw7bu_tW}vJ#uc{wN)vY' +
  'iu|ZjbvaUv.%g3vZ-v!wvN]b+v4=vQevi&jX^l_<uX^isuMlu~/v6Jw&Ufvv-NuaI]:vUQw?HwNFvJdua;w)Quk8w@UqJwhqwX>uPtvIxudnvhqi!v-[vVB_{v!Jw5+v?9' +
  'vmenuw+mv:,x >v/hvn=uidvlSwk0v-,eTuYivaTvGhw-{} 00} /-0-..--./0/} 0-/..-07/-0--/-.-.-/32/-/11} .--..-.-.| ..}!6-./.-/.-0})/-0..10.' +
  'ucuw*[vekglu[fvf;uUBuwHwGWvw*uSJvZ(wtf_#vPivcMqrv2zvk@v.Uwn|wLTub*w()uMkui^w/Th(u}_uX%vccwHUuwVuiTvK wnruqkvlwwv^wTDvyDuY5v,_wdiuO' +
  ')w1-gIc_g7ujov:UuhPv8CvL3wIjv9XvSjv:@paZ(v,&up8uLvoavPmv<?rMuVev?*unzvFPvdyuycw*-x%1v6bvo}#wt_wMFux/uMwfmu_Luo(vlMufkvHIwSyv :vIXf' +
  '.wH<v05w0?-.-.-/.}!1.}!01:}%/-0}%/-.} .--/} .-/..}%1--| -22/-/--..-..-.} ...--/0--.--/--v&?vKfvZVv,uwcUeYu[pwSvvv;uOBwI^uN;x!kwcz.' +
  'uY,vQiwUdvKnwImukPuzEvEeeKXcu_zw*s^xum!w5xv snbvC>weLv5Uv&Sv=zvkBuMmhju|,wl5v3Cw%^uy@uR!vsXuX@w/auM+v%XvsNwcouQfb-vqgvaSuZkw.pv3kv' +
  'q<uv>vI]wkIwS.vHWuS9n9vMzv3gibvHgv(:wnbwI.u}sva[vsBc*uM/wVVv_~vHyuh&wX<vJFwMZu[gw:Cv9owPruwOwt>vN9w2;-0}!/--.--./.} 2.}#.--/}#2}&.' +
  '}#.--/}&.--| }&.}!.1} ..}!.0--../..-u^MuqYx%nwMtu^2nEwo6v:fwY2vJJuVUvf&v.Lv[3uXsf-w!uvU7vg;u]Ex 9vAdvmUwimw@:w%)vW#fUuVxv<@vcOumqv' +
  '4Uug_wH:wqQv- w jv(pvV6umyuO!#v#Pwm*uO_wH5uX<uocw >v,cuO0v6pX)w09iKa!ppvX)Zpuuvw guW*v0ppOw(Zl]rnuUYuu5^FwSfuN0vI8uVRwA,wR~wh3w6/v' +
  'b we gNvLuw/@v jv3)vK9w2w[8wzvulCwM*uL|u^8w3r}!.} 0/.}&..-.} .},.-..--0-...-.} /-.-/.-.| }#./-./}!.--.}*.-.--uP&v5Fm@ue.uM>v1awtiv' +
  ',zus1vb!w.&vLxUSuU.w15vlCv:cuXtvIvw DuT]r:vWMvutv8&v_Cw/Fv:luwzuXYvWnw?%wgIf3v3]wM0w+xud9vI0v,Tw!iulyuP-ucUwLzv7}uL}uv}w@Tv>[v/Mvr' +
  '2vV0w.Bu[#wm9uvtubQwVZw buo9wLuw:DUS-wM5v25uvgv)nvLVvoswHOvlzZHua>uPAwPnvMfuqCw Xvp7vIeuu]aavd+w)5v)kvN0um}vd02[?u[tw!,w5B}(.} ..-' +
  '-.-.} ..}(/})4}!.} 0}*| .-.} .}!.--.}(..} 0-.--viPdVuYHw)Suhru|MU7v[wv6FvO>wHjuw?w9Hu[nvl4v.WmJuO wopw9WuuYwHWu^kvl uQ.uwUwtCupHv ' +
  'FvooumxuM-v<nuNHv.FwE2wTxuZDv7_ue7fXwT[uO8g%wYcwqKvHDu|GkGUqwBujqv4uZcwqsuuCf?v0-uc=a3vg)uVlw5mv;kh#m)v-EwSFu^Kw,}vMDveFuN wLyuu+v' +
  'X4w7:v8helw#Qw; x!dewuwgv:PwTIv=!c!v+vvtGullu~Gv5SvQ<w6i-/.}%.}*/}%.--..--0}#..}%.}%.}!/-| ..}#.}%.} .}.v&!uXrw&8v2Ew?+vd:u|Jv=%v.' +
  'Mwjou^CvYzwI8vHkvjVlYu_KvkGwnew-+wI+vm<v:5vUfv68aruf7v%Fvq@u^quM4vFfw(Wuv[ue>ghuPC.wqMu|8v;Ew&ev%+wnmwTZuuFwHMe[v1iw-iv3wueXw/*wXV' +
  'uR,vzwwTzvyNuU:ul6vOpuu|wHZw(TwXkw45vvTw9Twi60w zwuFvmwux.vr~wUAwiRvp8utpv/_vt~w4lv>hubqw!dva/vzywdpv,Mul1uO9uu>^4agw8*-.--.}!.}*.' +
  '} .}/..}-.--.} | },2-.}!.--.--.}&v^@v.ywOhd@w)Ejhv-au^ivJswXOun[v%*vIKui@v2;wLSvg.vPNuiNvCyvfMvQzwIfdWuiYvH!w?Mvn@v0Gu^rvUPVmul=v1' +
  'wukAv??w+_ub{vz+uRowP}vM?wMpvV4v04vLjhMw {w2Qv=VwT]vMKwh}wH9uo.vZZw7qVNveuwE)v>juY3wO=we!v0wwo&wOaud1uP]v9|ug6v(JvLduX~uwPZ,vMpulP' +
  'vdAdjv&;w- bdv.lq:wT;vj/wNjbswd.u|[u]VfqvUhw9D.-.}%7}%1}!..}#/}!/-1.-0-0--.}!.--./0-1-.--/.| -/} .} .--/2--/} ../--1-.} /.vHwv .uS' +
  'W_5u~>qyw-VwTuv=ewXavkNu_)wdIv!AvtVv>/v/Dvuko+vf8uStv-HungwTjuX1vqBg,uhKv!qwTovLOuwiuhnZ=[6vNhuh/v0Mwn~w+Bw;8jwwTYu_;uwxw,)v./cXw*' +
  'Nx !whEpt:v@2uo~v.,ucMv.qub0w:VvKeuq%vcQw?WvFSunGwJ)v hvO=v^~wnhuMOvV@uuGvn!v/<mqvh?v(@uuVa8uLzw*tvIEv^_uN_v;Pw#0v!^v7)h5v#[uo[fEw' +
  ';<...-0.--.} .-.-.-.--.-/}%0-..} .--..}#.-0}&..--.| .} 1--/.-.-..}!.--.}%.}!u{njAu]Bwm)wT6v=XuhA^{v(TuMQvQXw!-osh[upQuP(7uwEw ?v:K' +
  'w5Yua6vdbw):ud7wvjuPVvNFwIJuvlv*1u]<vf~vNBw9cv5lwgZw Lu_XvrXm)wgMue<w%FvcYv.xw;:vLpvsjv+zo.u]8v1,vI_u|0u_{wcquMevI<wI uwRv6kw.Qv>b' +
  'u_[dtvGZcsuNQv/Au[uw--uOrfkuiQv+swjOv89vZJu[*czv&pwI%v7CvX.v;WwB,vm9d&v8Euf<^;we4vZ[w<p--.-0.--..} .-.-.}!.--/}!0}%.} .} .} .--.})' +
  '| .} .} .}#.}&./} .}!/vr#v&>]5l)w+bunFv(QvWucA]S]>vZcvC}w?ju|tuMyur~udQwdPvK>vzPwiDv+xw Yvk)w9Uu[NwjqwSIv8]uy4uQOv[vuL~u]yun@u_0v0' +
  '#we;uV5])wzMw 7ua}wLMU>w-FwgQvL[v ^VZv7owhpv_)cTu^6w+=wqbw%%uugwh~dUw RviGu]uwf/pivvpwAKvNsuMzw%Yvp>wHyv(jub6uNjwndu|<vCXuTrn:wJ>w' +
  '2vvmDwjUuY)lPiqwdovLUuurvM9v8(w>9}-.}#.-.--.--/}#/}#.-..}%2-//...} .--| --0//-.-..} .--.}!.}!..}#uvrc!v=4w(iud-vu(v5+pPuNXvF0w;swl' +
  '(u[|v.zh/wVOv6#w)8wIGuW,v>ku]Iw=jv+/vJEeYwIYuwXw75ZQwd{vEhwSNv69v%!dDuR6w>Zv7Nw+(v]Vv(quVcfguj!v!?wVGw>cwY)u}ev:rv%PupPuV1f|w)qu[3' +
  'vITwiqvW{uOvgKw% v:_ud|wdwvq?w?Qw xum*v+uwjQw91ueuwnfv!owHIw4^wXHu^Pv6xu}|vdov&3v{kurHw! /wRxud]uu_v&}v6Tv^Ww?i.--.}!.} .} /-/-.} ' +
  '.--./-/}!.-1-.}%//--/-..--.}#| -.}!./}!0}!.--.} /} .--..wTdvghg4w owkmw7%ut}vs?wj;w>UuZPvX!v#-v6wwHuuv]wt<u|%vFtg@wH>.qEd7u]]v-qw~' +
  'q3u_^uMBw.tvZ:w9uuykw>pvL~wirub:uNWwHGvVRub%wgjvV(Zhvh{uM<vlUw;5uxVkSwCSwo+[fvU1X1unwv0Nvj1w>dvP{w.(ukqvXlu]^vl[winublv!CvV{uuqwIQ' +
  'wtYvFnunaw~zvqhv;/v,{uPzveXw#kvK2wh8vH]uOSvf/uVjv=JvQIwV#w+3uoovb;wA?}(.-.}8/}#.}3.| --...-.}:v28uw.wUfvs]wIZupWuaqw,ki)wB.w&+v@5u' +
  'fOw&cvYtwYguWIYOwn_v0;uM1u^ov9pw*junMvM#uLsun*u[hv0}wd_uQLcCw>zwn{unjwUVvq|uOMw)iveHvI^uuW_0v!:v?fw9XuRqu|7uMrvl!uOHw./v-Dn|wV6ux%' +
  'uN~v!Vw,/wU7w(UveduNew@5v)*vGTv#IuMbvhuvOcwHvdGf!dCv 9w&&dLb2qQeXuh-vGFwm6_#upzu_<wdevM_uv%wqIuw@m.wi;wBO}>/62--.--...} ./} .--.--' +
  '.}%| }#.}#.}5u]Aw/LvC(ur=x au~#w!cq}f3-btp!wT&],vhsv!Nwo#vmSv7OubHv.>uPnw,,vf#u~IwizwO#w:xuaRvJvfca6v&NuZLvd9u}juO}v&qbyX=vdBwVSpV' +
  'v[@vJ:i9wX:v:*u^BTUnwYbwI(u^?u}iwSwvMWuNKvhmvA1w95v)5w,quPdfMwU=wz-v)!vN6 wi0uNEuqTwj9uM#ux,vq8uuBwI!w%Bv^]ujzw.@wVhu^zwUFudruy=le' +
  'h}vEwv[zw))wE(cm}?.}(.}5| }:.}%vLAuv4w@6wnowJHwt:ofvN uW7cwuj<w?<u]rv1?wSHuh:[^lZv]nUaw!QwT5w/,v)Zauwhiv9mw 9wMYe[wcnuxbvySv:)v&ww' +
  'gfw&CuNNwW2u[+whouV.wT)w6YwXNv8*wm8utlu[Hvl{v:egkub2vT}uumwS0uV|uhw[}v4Oi*wM-dcw*,nUwUnvz4uX8w8,v;l_*vRRw9}wPBufmwT{vh+vTui)wLLv.B' +
  'uXRvK!wLgv%7um)v*Ov9{wM/v,[udjvN<v:NwRvU(}&/}&.}N| }AwdNh+viyv<ti^uaNuMfvU[wHYv2IhGuu@vsOuS5uvIvkVvGrwDtvyGvJ?vhzv62wSJuz%bXw8kv<w' +
  'u]1v,#vtJvNvw!6vBrvtQv!MvQ>v WqVvLwv:yuL{u|UwLOuO:w)7vg7wiGv.4nJXQvJ=wMDvWVw#HuV3w(Xu^ewUov-Kub[w:owSLw&0we*w5VwT2vL%v_Fv6(vip^ mw' +
  'w,fwLGwcOuQUv;]verwH[wjXv/.weZg]w4Qv.~vj6v!_v[yuNFv%=v5W[ovFLv4~wF)}B.};| --.}>u|nvf!wVxwHRw.Rv;f]*u_Nw;;vl%w(uf(vHxuMdw Zi?viCv?n' +
  'l5v,vuS7bzui3v.bvFKwN3u^cv6sw Kv#Zn;fgw,]-[nu|caGuXqv8OvqjeSwLQvU<vf1vPC]wvs^uMDvhpv#ewchw?2w [vqLw)6wYfuOUQw-.ua+u| vKYwH^vyTwS&w' +
  '(ku|auaUvhZuuTv7mwtsv_Yv==w:Xv:Rv]WwI/dap{vtlvV!f[v-yvkDuf2uMRw3Jv<_uZ.w:=wLWwdgvujwG1}?.}!.}9| }991685FKAuPXvJkvp6wtHv-FvYgv.VuM*' +
  'vlWwR{v3GwM)vw)v=~u}qw@%uo^v35um{v[=v?owe8wTV[MuiSw!9wI=uWYv/Hchu]!v=avaAw/]wX=ucSvj5vT{YvuVhn&wLoup~vP0b)utsv{%uO7vy,vP8utgw,SvN%' +
  'utnwuxv?4wOEuuRw!5v%fw HwV_Y^uo%v0tvq_wN(u] v6Xvp/wHVwh@w Wwd(v~quf5wX|v9}w#IuvmwUvv7Wu|+uPYv<KuSUb2uiCu~8|&wIq}(.} /.-.}&.} .}#/}' +
  '%/}%.} 0}%.-.-| -/.}%.--.}4uNJcUn,Yxv 6u[ruM,fKc]wvKuu&ufluM?vq9uMVrhU@un_vYxu]?vHEuh,w)[wqtvGdvjux#RuMMf1x#KuMu9eLw.=utruc}fmuO&r' +
  'Y<2.5wk]wM,u[EgIbc4<wM+u]7)a)22K28-8>/&w4HuY]1+;/a{w#3uNz42#R#6dqeadTeQefcieR.d_NeU5v4wuPe/wK1}_| }AuPj!dW7e[*I!%8dm)eQdNeRdfev..d' +
  'WA5#ds:EeSOd e[daK+dMJdnE/ezdA>dq2J;eL..=HeRde+%4E0]lvHtuPc9f1x&&vH}vy uV[u|Bx!_wquuVpunEu[!@wCZu[;agunJuVB[=ld[Ow?)eXuNtw*1w@3vpY' +
  'utIw=tw%=uW>28+wL7}.0eS-142/--..-.-2}(.-/} /}!.-.}).-| -.},.0-.../--/.} //.--uWZdK8/wH12-/6-.7-40+0--..-//-00-1./////-../1/.-.--/.' +
  ')1.--0./-/-/-.-u]:=wg~1+<#?+2377412.@16EwV<0.(?ds?+/0Zi/-/0--/--.0-.--..2.}%.--/.-.} .}&0-/}!/./.--.--/-.| -0.-2}!/}#.}+.-.-//kM!K' +
  'dt#>dr/8?(%&0<0;2J(1:*66/uXFunuuZ&6-=kG]k2Fg^vY)vkjv +uX.3wvHu^-v 8vdmu|4ui?f#!gKeb58_</*52ds-eOd[3SHddGdt+dk15)e] dfRIdT9d[9eW/.+' +
  '#dde_&5dj#wP4..}!.-..--..}%/--.}%..}+/-.-.}%.}&| }+.}5ukJ.dndn?J&eMdXei3A4=ddwr)x#Tv+hw..0.<&JdX6/2.>92dpD.Ed1K I-dsdf7dk5dsQ6dRea' +
  'TdldkeM!dQDdZ2eVdmdTeb5dj:-dGdsekeW6-d(fRd%!)f2d?dML!(Hd^dSemdI9#eU+wQL}_| }Aw0kd/er/*/-efdDe^-dj6dg5dg e]dqdPe^d?I26>.1eddbdqukFw' +
  '2gdqdNLdUejHdUdsdJ7eRdrds-dodW&f.dFdofCds5+F@-dp;dmd@6O9B.c{e_ex8/BdSB ds&Rd=D&daer*eKvczw5yd4emddGwRR}@1B827/--.} /.} /} .-.--/-/' +
  '/| /}!./0-/2-.01/.-.--0--.-4-0.1./w6;dcd@)f#dmL(%Hvk=w6(eQ5eK0d[4dheWdldgeV*#OdlGOTdZPdkRv 56uno1w&duo,1*u[:uw)/34v,YJeWH;<)CeVdPe' +
  'g>!f2emcQ5@Rd5ecdZd[ei:eX2dfKdAFdnfLcJ!fO(dF<1djF&eaRdgeKwTt/3--.}#0}!/.-/.-/.-.}!.2--/-.}#/.-.} /}!/}%./| /} .-.}!.......--0-.--.' +
  '.111-.-v2mea-d^M2<39*SH5v Bg5vd*v Hu]0fZ8dj+?C0dnei3--.dkdZeX.dF;et>da%dqeX-dgdpdneYeUdYAdpJdQ+eO-cveSeTdd099-.dI-%e[dp;eadHe[dYCd' +
  '[eQ-dj.B/eaTRclPdP@dh=djwVi-/.-.--1.--.--0--/--0-...} .--.} /--..}3.--| -.--/}*..}%.}(.ucFKK--d8)eNeQekd-eP4dK#Jd[e|d7dhf,dZ-dR1eu' +
  '9dNezd.F-df> deeMdt9-dU-G9dmwSGue{dh0dsO+dW.S2eMd^JdQMA /dn4eTdZ9%<-5:HQ/20@dt:212+?u|T6&)L6-wX6.-5.} .-.-/-2--/.23--0}!...0-0}%/}' +
  '#/}#.-0} /} .| }+./1.}).}(u|~9<3//^kdl?/2dp<-!5.EdkGdm+2dpJdt9:>deFI-P+4dt%dfAeadddt5eQdm@dl:d]+K7:C0wJPu{V:ij071./50/8143w>yv!>v[' +
  '4/0/-7*9+1B3%5./6dp< wZ }_| }Av](H(:dg@+!9Cdj38#K)658/;w-*unVwoxunUdZwq>0}#4/2/0////-.--u}m=%7;&E(5dswL~u~e+69.w, v#G19#eVdiBdY/F3' +
  '-db/7MHdodsdr*H.d[eWd_e{-.+dDw[)}M.}0| }(.}8v&9?E0?dndd;%;eudKdteN&dl@dVf42dm:dM8:IKeMeYdf?<IM^%wi_bh.2..-2.1-...} .//--.-uMCvY|v+' +
  '~vHlK4dle}d_70!dX-7.<OS0dUen-#dddWePdtPdo/d?NH;w]1}#.}8.}?| }AvKbdldceY1d;)AdsINd^3dceW/.d[f%dZeQ.d:eW-dD0Hdeg#d)*EeRd-MeSdQ (eacm' +
  'f)czfEegd]Iekd)SdI-dZdqKfedNdeeleqd1d?.B*(LdYGd<eUdYg1db-dYdodbeX3AeKd2d[Lf(0+dj%6*e{w^9}S.}*| }@.vR|dZ>)8K9dn.;eM5!J(F;uu;0=*>?vd' +
  '@wtmv2#uvE6wA7uvQwOdYhr?I.<5dt1)9dsI+3Gdi(57@- .A9-*Ddn6#v94wUu512&4v!-3+.Z/uapuwW5bHgb/w%Av c+0w.)v uwvTuwwZa.6H-#w_A}B.};| }>.--' +
  'uopeUd^dq2ePd])Tdeek-dSeMdWdsM?)eK.dY>dneOSda7deR?w)eurudodX/eheOdCL.dbT/:dc<dp0eO:+H15gC3bp7:dZ.;wtB.-.1*/-0/.2.-/./--.-.-..w 2..' +
  './-waI}&.}V| }Aw @/:.--3.-00/01-3//-.-Gdg0-//--0-/-/.-1./+0.}%/} .}!.u}gve6u{|vdOwV:v^c/Idr)eRdq;dd(95+Idrwngva)d[* dXeZIGeSdG+/4*' +
  '*wbP}..}K.} | }591.eQ40-28AM0va:+SG&*0Jdt=Jdpdp-20?6-deCeMdfwm---v:o37dhMe_d_da5Q;dJeUdt;dZdj1f<EdKeTd[dCf!dIdXQdUeLOd?dseLeNd/e_e' +
  'W-eO-dk@d_LKcreZ=dWRdU*8+d]fTdVdc/HdTe{fvcfO-dUwe:8621/612:2-.}&.}J| }Av@)dHGdtezcdeOf)dDSd_GSdeADd]d8fbd7-ejd7dY)BN8@dn.SdY<5Ad2e' +
  'od)f:eRd:eL-eqceev%f*d,7dVe}did@dieRPA+Edl@v]fGvFl-1):-%9-25wRz.0--.-.+.-../-./0wg+};1?481//./}%.--.-3} 0/.30-.--/-| } .--./.-1.}!' +
  '.1},/.-wS@--5.bfv+t800/+0+4w,PvcZ17<..v4sg(--F;ho_w>divU(v9tbVC)1+w&1v84dsdk:37dtL94GdtMI-6/wL[-/1./1-.-*240Xp/--.} vZOeSd:55;-13.' +
  './v.ceLfFwi7./--.-0-.}).}&.-.-.-.-0/-1.-1-.-.}).}%0| } .--.-/.} ./-.1--0--.-.}!..-v20fcw&/vG{56!08.+34/--34&24v4tLBvZ.10dVw99uXOw(' +
  'r) eKv:+w)4dr%.3/eR} dode.Adr6v:1w)T:2/#L-db6v:6w*/wJ7w*Sdf:djFB03Mdc-Cdm5?-dn%ul2kpw+K%;vP:w+h3Nv:Gw,3dowjt}(.-.-..}!/} .}2/-.-..' +
  '-.0-.--.}&| -/.}!.}&.}!..--/.--.}!w,*dcvEi?.6/?wob--.0-vGBv yvGQwCFv5ux%2v5xeK6*+5.00vU H%3J1 dr2eYd_ej//E.efdg8dYeOdTeP.JG.dq!edd' +
  'r?>P7_(fverewv,K+21-vop12/>- 34ds5;!?71<98v#T+wl;-.-.}%...-..}N| --/2}!./}7v%gM)9dVD6elf 3etepdreP2eWw(Q+vIpf+gvvl7.45:-#v64vlpdm-' +
  'H--dbIdg3 2QKdg-dKeL 1JeS!3dkA1.;3djeQ1dnO2?dmK=%Bx%~c4.-vi@?5dj:->4 @#;/D-dt(C:wmR}_| }AvjW/F:dn/81:-<14[q2:))?C36w#75*wDAw#G8)44' +
  ')vhxDw>GwcL--0+.-.-0/*1--3-3+/+/-...}!.-.10}%.--/--.+//--..-.-.o }#C/0/061}E.-0.-0--/}!| --/}>W<./-0--../-.0+0-.-/--/}!./.--/4-*/1' +
  '-..--0.-/dq;--//.-/--.} ./-*0-.}(/.--dCvl(1wivvqTDdt4Guz@vr(+Hdtwp=}!.-.}<.}:| }*/},..91-./0-2vr_*Fx!fwr%vs;Wt2127^z.epw~k.2}!2+1.' +
  '+.-0/-..} .-./0./--.1/}%1(2veI..6); <-08dk+?+@ B1**3(Hdl7/=dn137dqGdq)0wqi.8}*.-.}O| }AvfzMdd*Ldk/;dt:&dsF=dt4%A0w%OU*cj-32.9=%8(1' +
  '2w>{157./LPdo19EdjA.8eKd_djBdpeS!%4dmeL 77QAveBw)]vh[.h<w&=..20./--.+5dVeL:/31C4wB0wnc4/i1}_| }A^p/-.12-/-.-/-w9!3D.=&.+eOdc*Mdo6(' +
  '3dgB9:doEd_6 *F2dceW4-&2dYegdGBdi##eT0do<./(FDda35djP6dj)!:4egcxf -)dc<dXNIdD<Edfds8ePH#eLwt&}13=20-2-09/}%/} 0..--0-.}!/} ..} .} ' +
  '| --..} .} ...}(..}%.--w=5d>)TdhdjTe]dC5*D4dh@dm6=;dt:T)di8=2D/w!q8.-lyvtm/7&-=dsMdbeZdodpdmA/dm1+;7d]e].dieRdS=/:9de<+KB-=drdo7dY' +
  'Qdp255Idn7=)7-0Ndp*?3dswu|.}#.--.}*.--.}*.-.}&/} 20--...-.}#| }Avx(7(>5+w,i/-.dfw>Yw-0--6.#/9/!-621.0715w?93/et3fGw#~.44-.Yrv5,vy@' +
  '8+.0<6-021-&)>=w. v9 w%D;3<(1/11ZQfGeQ4fcexx!M(wMB=<)Ld22af.wX;2*-Aww;}_| }AwXS+;#2:-dr.1?#7)0=-3/--2+2wJ2x owN-eUFex<b~6)*6>-/0dn' +
  '-8diR7-diB.dgQdrC5.9.ds872#(4drD!-;-!R22dq1=61(8.]t64&?(v6!wC)4(.wxA}_| }AwC820esgVwkJcn6(C&33+H//:x%c/.}#.cH9.wif/-=0vkZwj1VdLFf>' +
  'eNf(dAfyeOwz0//} vrHwz</.--.-1-/}#.}!..-.}&/} 3} /-cG}_| -.-./-1-./0/} 09./61}!2-4-4-1-di}!/--.--/-./wku58-.G(!;.mO+3o?X_0.1+1)5-1' +
  'f<*0.+10]/QMS+iE.15(<dp8;3080o8-v~(x s1-/3waQx!2.e_--/+/3**11eU6/6*2-2]7}_| }A|~|%}a| }A|~|%}a| }A|~|%}<2/3.03-09/.--./0.} /5-/.})' +
  '/| -.} /-.}#/}(..}#.} |~|%}).--.-./}!.} .--0.-.--.-0/.-../} .}(./.}%| }#./.-.--..}#..}(.-.-|~|%}#.../}!.}*/}F| }%/-7}+0--/}!zsieqH' +
  'ev6|~|%G} ..-03--.-/--|~|y';

/** Cells of the same table that GB 18030 has otherwise. */
export const GB18030_CHANGES = '|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~' +
  '|~|~|vz7g}_| }A|~|%}a| }A|,jA}#|Tt#yz?<|,--|.--^S}_| }A|~|%}a| }A|whA}*aT}_| }A|zgF}&bR}_| }A|:fH}&|:}&|.--|&-|!})c=}_| }A|Ce^}.|C' +
  '}-|z}+|=-|!s(Z| z@>} |G}5|:-|!-| } |KtR7d.}+| z@k},|p}/|~|)z*1}~-|~|)}~--|~|)}~--|~|)}~--|~|)}~--|~|)}~--|~|~|~|~|~|~|~|~|~|~|~|~|' +
  '~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|' +
  '~|~|~|~|~|~|~|ozA+}!|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~' +
  '|~|~|~|~|~|~|~|~|~|~|~|~|~|}z0I}~-|~|)}~--|~|)}~--|~|)}~--|~|)}~--|~|)}~--|2tM<zA1--tM?t_4dPtMC/zA9tcQfDdrtMG7tnCd%zAAtoJ<f]c3zAF-' +
  'tsch4f:tMdzAL-tMgu% gytMku.4tMp/-zAVu/T&tMxu0%giiEdizA_| u9B2ew=tN+u?JeU/1-.-E(H+zAq-uH~(--dReMf9}%f^zB#W_}~-';

/** Cells of first and second bytes A1 to FE that GB 2312 has otherwise. */
export const GB2312_CHANGES = '|#tT@|&t!:|xs !,,,,,,,,,|~|~|~|~|i,,,,,,,,,,,,|!,,,,,| ,,|~|I,| ,,| ,|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|' +
  '~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|P';

/** Numbers of four bytes at which runs of characters begin, each with its first character; 0 for none. */
export const GB18030_RANGES = [
  [0, 128], [36, 165], [38, 169], [45, 178], [50, 184], [81, 216], [89, 226], [95, 235], [96, 238], [100, 244],
  [103, 248], [104, 251], [105, 253], [109, 258], [126, 276], [133, 284], [148, 300], [172, 325], [175, 329], [179, 334],
  [208, 364], [306, 463], [307, 465], [308, 467], [309, 469], [310, 471], [311, 473], [312, 475], [313, 477], [341, 506],
  [428, 594], [443, 610], [544, 712], [545, 716], [558, 730], [741, 930], [742, 938], [749, 962], [750, 970],
  [805, 1026], [819, 1104], [820, 1106], [7922, 8209], [7924, 8215], [7925, 8218], [7927, 8222], [7934, 8231],
  [7943, 8241], [7944, 8244], [7945, 8246], [7950, 8252], [8062, 8365], [8148, 8452], [8149, 8454], [8152, 8458],
  [8164, 8471], [8174, 8482], [8236, 8556], [8240, 8570], [8262, 8596], [8264, 8602], [8374, 8713], [8380, 8720],
  [8381, 8722], [8384, 8726], [8388, 8731], [8390, 8737], [8392, 8740], [8393, 8742], [8394, 8748], [8396, 8751],
  [8401, 8760], [8406, 8766], [8416, 8777], [8419, 8781], [8424, 8787], [8437, 8802], [8439, 8808], [8445, 8816],
  [8482, 8854], [8485, 8858], [8496, 8870], [8521, 8896], [8603, 8979], [8936, 9322], [8946, 9372], [9046, 9548],
  [9050, 9588], [9063, 9616], [9066, 9622], [9076, 9634], [9092, 9652], [9100, 9662], [9108, 9672], [9111, 9676],
  [9113, 9680], [9131, 9702], [9162, 9735], [9164, 9738], [9218, 9793], [9219, 9795], [11329, 11906], [11331, 11909],
  [11334, 11913], [11336, 11917], [11346, 11928], [11361, 11944], [11363, 11947], [11366, 11951], [11370, 11956],
  [11372, 11960], [11375, 11964], [11389, 11979], [11682, 12284], [11686, 12292], [11687, 12312], [11692, 12319],
  [11694, 12330], [11714, 12351], [11716, 12436], [11723, 12447], [11725, 12535], [11730, 12543], [11736, 12586],
  [11982, 12842], [11989, 12850], [12102, 12964], [12336, 13200], [12348, 13215], [12350, 13218], [12384, 13253],
  [12393, 13263], [12395, 13267], [12397, 13270], [12510, 13384], [12553, 13428], [12851, 13727], [12962, 13839],
  [12973, 13851], [13738, 14617], [13823, 14703], [13919, 14801], [13933, 14816], [14080, 14964], [14298, 15183],
  [14585, 15471], [14698, 15585], [15583, 16471], [15847, 16736], [16318, 17208], [16434, 17325], [16438, 17330],
  [16481, 17374], [16729, 17623], [17102, 17997], [17122, 18018], [17315, 18212], [17320, 18218], [17402, 18301],
  [17418, 18318], [17859, 18760], [17909, 18811], [17911, 18814], [17915, 18820], [17916, 18823], [17936, 18844],
  [17939, 18848], [17961, 18872], [18664, 19576], [18703, 19620], [18814, 19738], [18962, 19887], [19043, 40870],
  [33469, 59244], [33470, 59336], [33471, 59367], [33484, 59413], [33485, 59417], [33490, 59423], [33497, 59431],
  [33501, 59437], [33505, 59443], [33513, 59452], [33520, 59460], [33536, 59478], [33550, 59493], [37845, 63789],
  [37921, 63866], [37948, 63894], [38029, 63976], [38038, 63986], [38064, 64016], [38065, 64018], [38066, 64021],
  [38069, 64025], [38075, 64034], [38076, 64037], [38078, 64042], [39108, 65074], [39109, 65093], [39113, 65107],
  [39114, 65112], [39115, 65127], [39116, 65132], [39265, 65375], [39394, 65510],
];
