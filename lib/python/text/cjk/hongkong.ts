/** What Big5-HKSCS has otherwise than Big5. Written by scripts/generate-cjk-tables.py. */

/** Cells, first bytes 87 to FE, second 40 to FE. */
export const BIG5HKSCS_CHANGES = 'u09uGgu60c{dN~.dXuKBu5:~/#ruIc~/%*ttNu9U:uG|#~-5%~,m%~.g5UGkMuH0~09fu9p_quH_~/#+uJ,]5WW~.MxvYb~-z-~+x8~-&Yhqv7~uhH| v|6unN~/PZt{7w' +
  'k+~/ duv<~,!eurote!~0,Uus@gThYv;5w6z~/y0vb%e_|~|MtVQ}!~+.1tVV~+-P(tVW-~+-J~,+ytVY~+-ItVZ} ~+.3tV_-s#qd=g|b evd3eud*fLc^gnb1| s|K| ' +
  '.s#9eYd]g[bBi+aLdReTdIegd>gQbLf)c~gMbPfAcggHbUgK..|D.bP| s|L| .s#Yi1t.}-|x~0:d~+]>| v4G|!uMTvPBw|KwYx|!~.r:v3(uP :fHijJTelg+3f[?fK' +
  '3m]jp@/eM.k8eZ-gkjLiqv5nk}2f)r{nhqew 74:94<SeSn;eyfjwBujXPn~-3|Dva0vzQg?v@Kvt:uXb|%wY vnEwXOw)3| wL4w)o~+GB|!w(rx!]uILw}neguGs~0*O' +
  '~.[ww~S~03dtcv| vOYw-Mvd*| u>pwt9Ox%|vpb~/;q~,#w~+;e~,K5uM;f#+3eZeNept^iuQnt|1uRXfMt_>B>uVuun6uWpM5Y*p4Cfatc|u]|tb_u^&tbbu^9f)tb|1' +
  'h uaV<=1CKeK71tcKucNtcXFue2tcz~/(5uc4| ~+N&gA~-_(udE~,PStoi~+4JwOc~-T9~/ldu#|~/1Evjq~,N{tpUu;@~/30~.JS~-Tmv3v~+QSk>Zopev3!wP?~+Ta[' +
  'inQ~,P6~/5w~-:z| ~+Py~/|*~/1ru;a~-Vv~,POwu#tq.~/oeu!ptao~-d]~/u&~.vg~,Qyw|mwmX| u/~~.0*v3KubL~,R#_d~+Z!tox~+Yx|D~.Age_~.y/v4&~-[^~' +
  '+N(wP)~,0p~/OG~+?]| u;x~+/vu!}ulX~,Rh| ~-=a~+9C~./x~+Vc_.ud.u&.mQ| uCO~,Ik~+ZJw+owp*~+Quv/zto{~,AHwN5ugHv2ot|,| ~0AD~+S,~,JzjZ| ~+' +
  'Zw~,wMtnif<~/6btc+~.)D~,.HufS~+VF~,P?~/s&ta vHt~-Ud|!~.m;~,UV~,1}~0BD~/Sb~+TC]R~.E?w#t~+Z~~,B~hJtdT~-b,~+TUgqbMu p~+VE^UpLZI| f&ZJ' +
  'iYnrfEu!|~,>yv2 ~+Wj~,f{~.oL~,Mk~+QU-~,O80tp9~+Tck5_K~0Aw~.NI~/Sgg5bcwfeub5w.{udp| ~0,jwy1_v~.re~,SovW/w+0cUuw ~.=gw*Qti.u]0~/1DwY' +
  'M~+UkbEf0fLtd6~-Tntdd~+OcugV~,B.~+Zx[9f0jbg>~/5%~+g!~+TB~-Uy~,S uqy~+Y!-gE-uj5~+S4|D~.pM~/78~+WraP~-_}tgN~+Wsj*~-do~08*~-I9~+r+~-1' +
  'F~/6Aum!uYGtdu~-q@vvquu u;mn!x#duA6wy*cD~-}?~,^8ueVtdKug0uM?un3~+|.~2yywkH~+,auMtf(tbKuw*n%f;tm)v,Ym;vFeg)1pxi{uMCv[4~-FVw#1vopo]k' +
  'b~.5-ta(| ~.7Zw&-fF~.?Qn7u].w>{hs~.vOwH1i7wcLgc3f1~/W:wm)fWe}<fM~/uewz-i^fovFXzsBuMN~+,bwg~v,Dwck| uS6vMs~0%4x&-tzhw?J~-0yvTvuyHuD' +
  'c~-artbh~.%9v)=~/L;wSZkUvX%v::v_3~,bp~036tw6~+ueuDQvnsU,uWA~/CBu#0vCZ~08&u+.w8@~+HrvrO~/y2~/N?wkLvTJu[O~,-Ywaqvi(~/KFx&.vkzuNbhcg:' +
  '[ggVx&/u_Qv|,ulyeb~,#cu~ 3h=~,@?v5p|D~,g!v?zh>~,~zvK%| vY;~-;Pv^at}l~-Itut*vc!wGp~.!c~-oLvs_hogEieqxlKx&0w?Kx&1wP|x&2wT(w6DwrcwZ_x' +
  '&3~/V>~+fju%>k7uq=|#wnQv;2u,&ui0| w7c~-H4w.v~._huHZ~.TQuzv~.Mjr9x&4-uuQx&6v9dv~HvNrvqItz#u2X~,bC~,Aku/=iV| uy(~,{=wF>ux#txe~,jpuzs' +
  'x&9vWFu49~-/q~,%vuHPtnMt^g~+/q~.Q,wEmuQe~+1Pup<w+/wn?~/x?v t~+L8| ~,14~/J*u&wu84~/_.t~<x&:~050u&mtiou8r~.Q1u);~/B?~.i.u4Ntl^~-iou4' +
  'Bd6uKTa~gku5su!I~-Lbtebu2ud[Z~uz76:t{?tjLu{CAtj^Du}-fCf0f%tm78eM:v(Lf.V]tn_v*z.Bto3v,9f,eyeUtouugX|Dtp!v1-E8ewtpnv3Wuyjue~x&%tq_v5' +
  'ktr*v7.extrav8its5v:7tsUv;mf!tsmv=^e]tt++6v?je]vZ=v@ke^ddttwvB&tu<vC];)=tuKvD6tuQvDH6KNfSedeKfSeWtwxvK)0Lf tx@vLs9f,/=f#~/K vO|S!x' +
  '%bvPM-e^<ty=~-+,vR2eatyc7vXLuxFtz&vT)tz.vTM0G<6~+4.u/ftdJ~+UG~-)xujW~.XHvW-~-s/teMvAM~/Q0uu/vrp~-u~~/lVvs0D~-x9vt,ds>-vXh~.;4u*/vt' +
  'K/9u*Tuaw~-~tvt~endP~-eI~.#cvvadIw1C~-~#~.Qlvw3w2pvvO| ~.%)tzJ~. ~w4+vw^| e^~.#!vxMec~-EIvyUv8R~-<kvyz*KcffG.|Ei,u3X~.Vov{X~.XKvbR' +
  'v|*NvW!v|T| ~-.4~..dv}+txfv}<~+qDv},~/9!| ~.1Le[v~[Pu.(wc3v}ph--2vok~.69wrdw#x~.7bw%(~+lp~+,Au4=~,piu3>~/8Kw&#~.;0| w&3A| >~01l~.R' +
  'Tw&h-Q~,@Au@2~.?g~-&6~.Auv:Fw(z~/LQw*!?um;~,@ vIZ~.;?~-Yyv4!~+gYw-&~+rOvCJ~-JleRu1kw-8~+JZ~.KY~-%+uRN~+htw4}_f~.M^~-Hb~,jM~+ot~-&K' +
  'w.av?|~2}+u*@w60[yen~+S9~+pYtfh~,^zo}w.0f/eX~-)*~.U%[TfZ~,l7tz]w/zueGw1,u3F~.U(w1S| St_?~.XIvCNw6?t_W~.Vm~,Vbw3K~-~Uw3ftzru2{vDDw3' +
  '=~- rvp1| ~.O5m3dHw4y| a=u25w4,eu~.!Nu+K~.# u4!w5uusc~.Wju3dw6Xu3Qv<,w8G|D~/@hBw7L~.^;w83~+jC~._%~2}Iu4Kw8YteG~+s9u^p~.h w9Ugc~03&' +
  'w=^~,Njw<|eKeWufdw9Cv=ku6<w>Z-~.nM~-%h~.nQw>uebu7.w?q-v0hw@%vjn~.qpwB4/|!IA~/L.wC:~.wiiSwE;vk.wZ;wE/~.{4vtZ~.}c~-+|u92~.}avWmwFQ?~' +
  '-h^hIwG*9-c2~-K#wG}7bD~+n8u6Bw>fq6~/&ae^~2}mtgr~/&_wKY~/(IQwL;do~+tMwK_vTYwL:~-QXt}a| wMz~//=~+Xw~-HCtt5~/45~._gvtXwPp59pUXE@~/8xf' +
  'wwSXnV~07h~+HQwShu?-~/KAUo~-%jv /~,bOwTR~00Q~/BI_)~,50tnU~.XLwU6~/>1~.|?wUb~/>cfiwVM~/CFwVk~/BuwVS| g&tr^wY@Gvy[~/IJ~,(%wZKvI|w[!M' +
  '~-m!| ~/Mw~- V~/Nc~-mF|D~+Pdw^[ec~/N6gzvU2us2~/N7/u?jw[&~/Q3eqdBw_HgVwQ wf>M_fi4vSMu,l~,>[~/Bg~+ai~-(&uA.vHQwi%Gu)+wiN~.XJv+Awicvo' +
  '(~/N5wiju^Cu@J~.RI~+21~.9m~/_feX~-K~~+tR~,dCwk(w8uwk-uA_U<el~-L:vTtutVwjn| ~/c~wkNuta~/d8wkVYnuTs~,[h1wl%B>9.>:~-i?wm1va;~/jf| wm8' +
  '~/jN~.xeuCnwmy+DGtr}~.avtyH~+<k~-1+~-pewoYdk=+uD@~.S_~+n,udgwor12w_Mwpp~-J.uEY~/vPfxwrxCeQdQel~-q(tfk~/_h~0!JwuS.~/~.wuiuGAwv-E~/@' +
  'AuS/wvM~.IetlL~,[,wvkdn~0(Kuqj~+rTwwM~-3hwxi)9~0+iw}y~0/Nj;Ebhefg*w|}1~03ew~Wv>A|Dw}i~,0(~04jfU~+tz~06Tw|6~02Bj[x!#150uJYx!?1~-6sx' +
  '!Vtsu_kn0uP;tiU~/Qtx#=2uF wbE~.U#x#R| NugFdix%%wr9~/_@wm5w3tx%C3vtMx%qvYQuFK~-H.ejvWh~-IW~-6U~-JVv^s~/P}~+t7vpz~/J;rHw_>fR~/LMw]wf' +
  '^en~/J)~-:_vYRt}|vjim vUu~-9tc[vWo~+q:vUF~+sU~,k]t}V~+rx~-h]~+qCtgo~+nThRtg,~+ouhs~.,8tgp~+muuiN~-J*~+f&a4h2g_w5B~,n[| w3H~-HM~.af' +
  '~-(*~-k}~-*@~.]au3/~,oI~/z.~.YAv<hth!rtj2ulQ~+tav= u%!~,p@~-/fd%fL~.Phub4j3~.A<ug9~+X@W kmwaA~/Njw_suO[k9tjV~-95uN{~+7bbJuPTec~-nd' +
  'ur1~+/xk%tnp~+3ogzt^PuP2~+3 ~/Y*~+22wE{~+1 uNU|Dk;ed_{c7~-Io~-))uPKgZebAb}Ef;fn|%vO5~,kX~-(2fNvL?~+rw~-)(uW;G~+;uu2t~+8Ddm+wMI~/MK' +
  '~+?9uY8eo~+C6uZh| u7MvW}~-7?~+Ma~-Hg~+[7vA~~+S@| t}ovb_cQefbtuEw~-Ki~-.lu^Gtc7vYJ~-/Ludk~+4Nub6~+Lauhlw[@r&Xtujxd,dpte=umVj.~/LO~+' +
  'nSf=cyuqOcdw[turGeubu~-w-~+v~_R~-4Vtg@vK,vaduqD~.*!urJ~/Pz~+6jwa[vbQ~+c:vVNu?wwb)~/K_wa8ti7uw#fHi|dh~+u{dd~,zmu~_Y(~+t@-tgL~+s7tg(' +
  '~+nWtfzw*G~/LP~,#g~,hC~/Jgv C.~+tf_jur4~+o:utYw8E~.nlw>wv&M~,D#]ev#_t}G~,<D;~/_=~.Z4v+&~++s4~,=Vv*Z+ai~,P(f4~-@^~/bN|Dv2d~-?H~,Lat' +
  'pJ~,Ks~,g}~/x/~,UCv/6~0<bv3M_afj~-IB~,R@v-W~,P.v2,hDpKtuS~,[=k#~-HB~,c>ubx~,cu~+sr~/jrv9I~,bxbZtrMu)O~-lI~/Ny~-lT~+nU~-k|aTvn}~,]X' +
  '~+qw~,a}t_#~,aVcI~-50v8e~.S[v8@uE|v7a~.ui~,%<v88~,cg;v7M~-titlZ~,s-cXttR~,qIX]vc;ttOv;V~->iv>qc>tu vD[tkF~,q~~-:,vC*Kf?e_~+tOv4No#' +
  'iptu6vCsgK~-,QZ%w_wc(~/Q1amw[n~//Y~/K?wc.vLth|~-IK| ~-+ltz,vMy~--uuqbvN ul,vKKvm)vW*~-6&c2vV:hueY9~-BfcnuVh~-KO~+<!vb?~-*=~,mp~-JO' +
  'aW~.-vt~;d&~-L0~/Ql~-*|v&xt~(vc7cFw_]vaVu24~.Uou42ve:u >~-QjeOu 3vdhh2~0@ets,vb-~/M}~-Hfdatrj|Dm!~-JSt~4~-I!b_wZ7ui#w^s~/N8~+rUuU%' +
  '~-bldBvjo~,a{vi^-f4~-?|~,q(tq#~-F^vaWf+t}N~-Kg9u&;~-KA~.3#w^6~-lFvlaf7&env_Ivp2~.rF~-p@u(&| w4/vq!vC!~-*?vrad6u)-~+n?u(KwZtvqr~+Q ' +
  '~-HE~+2V~-%i~+ootcJuc|tc hN~+0E~+MLvtSuq~~,?~~-{.dkuq0~+1tvo uqM~-~7vtqu*_vxh<u*x~-~!m[dhvy~~-IX~+pUvy=dleTvDOv} eMdHi5~.5!b+~.}qv' +
  '|8~.* u+w~.Np~+E#v<C~+,&~,l8uj^~.9odd~-Gww%dUX~+BI~-{jkbvu ~.(ewriw8xwt0vBo~,glto^~-IV~.>FwsF~.>9w3u~.a%V_u3#w*Tu0Kw)=ege[~.D1woR~' +
  '.KIw-s/~.KXw3F~.U*w8A~.churOu)>~+r1ut@~+s8usS~+sqw9y~2}S~-%<w>B~.iQuq#|Dw?)uPNw?BeZSfGdf~-o:wA[~.s0+~/Q<dbd?_At}<w4<u8pdVtj/wD6d[~' +
  '/j{v!*wZj~-4Ev6^vVtcs~+r6w|lwJ~en~/)3uosvk_upou.mtf{wOEfE~-OLwR=Fu-KvI3n[~,5,u=RvR*bB~+q#wxNtfZ~-GBwVb| ud%u>ewYRkO~/LTu%/~/NQwbH~' +
  '/QfJw5!wD!wfR:dn+~/Tovaft}Q~-FnhW~-8Ct}x~,anwi:~/Y_cU+t}[~-ILfS~--#va1e}t~1wk8~/_gv=ZuAn~/_H~-s.| w_=~/JFlIb9~.8uw]Cut%wGTu??v_t~-' +
  '36wl8dRj&~+V;u{b~/Ph~-K^wmd~/lWw^#~/oFwY~u2U~/OK~-Jn~/Oawom~/LNt~5wZiu?(w2cwpr>~.}-t{@wqxuEVwr+f|~/Ob~-uevD,wsHusowsV~/x6uEy~/y3wr' +
  '=uFJdVw_RulW~+c9ukc~-Hs|D~+h^vm+~,@L~-%gv?!tyvwb{tmVv)m~,ATjJv(~wyZ0Td6dWcEet~0+,ww_~05rb9w{zuI-~-0-w~cuI/w{e~05/bk2~/xvw}Hw4V~.V;' +
  'j-VWw8-u3p~.U&gNcBw2oj.~.V)~,r!~./Cvqc~,kafnu?0~-I=tyYwaVaofR~+2~vnFw[Zj6uR9t^[wUe~-k~vm!Cf*cm~+oV~,_l~-GTtf?uP}vS1+| eiu_1~-2*ujT' +
  'hL_}w{oujrvW t_r~-1}vY%~.Q+~-YV| ~+pZ~/LRv)&us=bou,o~-:-tgyuEd~/Kawa6)~+so~+V2w3g~.RQ~+f<~-5c~,Ni~-7vuom~-%f~.Btv|I~.2,b{~-HtdN~/K' +
  '^w]pv_[t}zvb{~/O_~+s6t}r~-K_vDwv_n4t}g~-JCez~+q!~-Jm~+5V~+fM~-IDvai~-G)vUH~-H/w[iv_aw_4~+9Ew^b~/N bzw_[~/Q.~-m@u?8~/M1vWZ|D~-GV~+P' +
  '0ugK~+<S~+M*g;ubmvqC~+qEv}E~+mw~-JU~+rCu3kwa~tgU~/Mq~-Hhup-~+sVd@~.jYurltg-~-#dtfUw[BurB~/M0~+rSw_Itwz~+I[uC1tnauU;tybda~+d{vWfu-R' +
  '~/57vN(~/a?u3%vL!~/*LvTfXHtx&~--!_!vMwgztyh~+6Jvddtfc^Ju7St}ku=(upAw[Qu?AwRN~/Qe~.OaukQd2tf}~+f}vVG~-6q~-Jx~,YF~+bA~,6pv>tfx~+dw~,' +
  'i]~/ i~,o:~/M2~,r X!~-Q.vBm~,nd~.RHw31u2vdm~.S^eMbcnTvP~~._dw0>~+o9w2:~.Qmos~+q%uobgi~+pXur*<~+tB~-2stgzupn~+o;tfnvX w_gv8q~-4hur7' +
  'd9~-4TvB~~-*>~.r;~-9Z_SvVh~-3v~/KDuQa~.Sauxq~-:u~/*J~-7rvB^~-3s~+c;vUIfU~-8BtzBvJb~2y!~-JTv~Rupjn<t{6v!9~-Jd~+q*v|Ew2u|DuaH~,zy~,d' +
  '9~+1+uis~+D>[6u!h~,+-~08 vSZ~/b]uzkv^dvz(~/Ld~/jQuQyw%nv[Teg~.|wv]g-~-pSv]p3t}8~.}?wUmvY0~-Fav_Zw,at}Yvi[t}bvJ uhJva81-t}s:02vc>t~' +
  'CeivdSeM1Gu Wvf#@u!AvgPu!Xvgyu!^vh ~-XwvWyuf!wB-ulNu#Dvj8u#bv;(u#ntd4vk3u%71uwgvkY9un vlYvU]vl^u%wvl|:6Aw3;~-kTvohv<rvogu&x2vpl4wS' +
  'pvr+wSqu)%vs]u)svt-w..u*)vt@8u*4uM8vu{6;fa5u+mFvy*Mu,=vyiu,EvzBwSFvUe~+OZv|r1(eOim2v[%u/:w&K1vuPw&Y/OtzkujMvUCw).eTu06w*)v]Ww*+0vd' +
  'sw*1u0JtsLw*u/-|Du0]uk{w+?4u0pw+Vu0xw+juk.w,*Of8u2!w.[dLex:Su2Ew0XwhpvA5w2RvV>w3Wv(Xw3}u3?w4WOCDTFu3xw6T-f8u4Xw9ILLeawhJw<Tu63=w?k' +
  'euQOen~.xPwC~;f!LiWfKJeLu:^ulDwN8u;XuOQwOUue3i6wP2uePwPsu<HwQ5@.51g365.f/wrEu=fwoqwZPu>}wZgeR?ej)=P44-5ejeeeKu?H8x!Twb8u[,wb><=u?o' +
  'wbwQf~f=u@PwgSecuA4v;iuAuwk7uB*wlO<ufUuD#v(^woHuDZwp%ul)wpC7uWGwpQG7G1uEWwrFuF*wsegAvsNww(Df!@/uHFwy+thb~+|/w|Fa}|DlrufQw}6eL/e_wd' +
  'ewSkx leS185wdIx!y;3vt9x%#~+,ok)gWv?{wd0up)~+8zul#wd.tiP~+;jedf)~+mouiJvWd~+Ik7gbua-~2y:~+Lfuac~+M:edD>Cv(]~+Ntuf}~+O@T<fJegBv@Zwy' +
  ':w<p~+S&6g7g&cubxuw&~+Wyu|P~+YedqSv:?~+Z(9:teF~+Zn@f!8u]5w4F~+bvfZd=wGn~+j8flif0uN5vU_~+qzhQg1DjEeje_j~v-x~,(tedvX-v=j~,,|vB:tfo~,' +
  '3;hqOn(h[gLw/X~,FzeNhVwBR~,K7wSS~,K^wlU~,L4wn0k~~,O3| e_eQ~-~Y~,Q;6fodZfwhFe|f/eUlgg-v#4v7yf?~.{T~,k*fT| ~-Hu| ~,m)gl| ~+4Oum@v:/|' +
  'Djl~,z!~.ol~.-w~-&ffr~.nm~,-wu>-jH~-0B~/MI~-5UKZ|mKf*~-JJ~+;^uWg~+<Juox~,(Etty~-!b~-8^g@ui}~-?Wtnr~-A_~/@)~/zZthS~,16wGI~/OI| ~-D3' +
  'gWh.vYD~-Km~+N^uo<~-VtgO~+@JwQA~-[7uYpr@vWb~-d.i:~-+5~-KRuds~-huT~.NK| t_4~-k_~.oE~-l u97~-l&0ki~-GR~-tRuSctad~,fQ| ~-vDu:A~/Ia~-{' +
  '-gIfE~,#;uj:vW@| ~.1-~/!+wUU~.3)~-YYwGM~.9^eluzT~.P<| ~.;+~+tYwF/~-IU~.;/~--%~.<auFM~.>Xgf~,@Hwc,~-s0v*VuqJ~2zt| ugb~-;n~.B-uN&~-G' +
  'Gwh[vL]~.RNtdswB!~.CrgCVWq7| f1vuY~/_w~+Gn~.H;| ?vrl| ~.J[wsM~.K4te_~.:l~++Tvp]~.K;h;uz#~,j6| ~.O<u8I~.R5vdLw>|~.U1umA|Dtgi~,;~~.]' +
  'Xi<tvY~.ds1w[f~,0G~.d~w^a~.f ~-I/vHpwch~.j#~+Uiw><g<~,F7~/;x~+pVvOy~-J/~+qmtn{Zc|!u3|v91~0%pWQwAJ~.syfTuh u&R~+kstnx~,p0~/1q~+eHvX' +
  'Bw0i~.yn~/cO| uI6~.^d~/Jj~.z29gqkc~-1IvuZ^{~//DvRh~08LvBT~/8)u]u~.V0wa:v=IwkT~/3Ba>~.Ir~+er~,ax~/0)u{!~/Qy~/0fuhdwmh~/Ibu{J~-HAv6G' +
  'p[u^I~-KP~-+nturv:W~/0sf,e]~,+0~/2~e]Rf3gZeKf td ~/;mkHu>Wv11~/IovlIw[8~/Jwu0;~/KJu0(~/KKhtfVupw~/QP| oZh;| PeNt{:~/ba~-KwwT)vZrug' +
  '2~/lfgrdC4i4iYf@Me}f-gTkReew 2~0-CeMuI weZ~07ZvX7~08nuK]wTm~0@juKi~+O&wSsudx|DwSo~,9SwSn~-K>u3Dv~nvQcUkuOMtaK~/O&~.v:th+wPA~+q@~//' +
  'a~/OieO~.zu~.A:t{.~.oj~- t~-nFmuuNW~.)~owugh~+T6wO)uu(~-)&~-Q-v1)| ~+qAfMv4ouf.~. cu_7~-eLtze~0)KuHVuf (w#(~.*{uoL~-#Gw<9uM3~+XK[Q' +
  '~,nqw*4w|[wLAvg>wyPvgQi#w^vu_Ow*gikuf%w*Om8YKueEvp;ufD]m~+Thtd&uebdjv9n~/7Mte,vdEueKdFaigI~+N%eyu~c~-_E~+T?~,OI~+Tmx!@v{Uue9~+Y~v-' +
  'PwkfuaWwKPvY1wXiv1Gd9eiucz~,L8wz ~,V!uW-taF~+R!uW:lRg?dsvgkwOH~.FSvejw)-w=ucXhUw+{kn~+Zpu3&v]1~-A5uuKw/h~.F]uf~~,?}~/&:~-1t~/(!~.X' +
  'Ep*wXc~+^zwZE~-!^~0C8~+TweqvZG~+~[u9o~-Z&~//4~+XLu&o|Dwyjv4]~,R{u>P~-C[~0)/~+XM^]| ~.ml~+XN| ~./&~+^%vX8v~}w|MuM1dhtc*us~vJ3u]8tfQ' +
  'n(u]NtfJ~->Uum#~-Mgw-<u_jnW~-zp~+F.| tpu~,8dv^G~0,QuJ.wxR~-!a~0-}uH4~-Yj~/ni~0/ww3O~-%e~.eI~.D0~,o}v/-vz|~-*<bgtpKwTcuZQt|^te{u5r~' +
  '+8/vgCusa~+U#vmc~/,yum2u&2ug wwJuzovgW~0<9x vuIb| tj8v)4~,]/~-8K| uf_~+b:uj@~-Gx~0*auXo~.^ctcb| w|{vxawvRujy~+omuwZv3l~/lM~.7D~.ae' +
  'w:*~+PY~.SY~-L3~+QH| uX7~,)Ru{-wjT~,#~x rwUKvu6wuwuy!vvbv,wg;wutvw2wvCvy-| d@ehwx|vwawu~| h%~-GQx%;ud(uv!uRRx!-uRGkvt{IuZVr%uSQup4' +
  'qEwlgw}NwRkua,wlQiF__u[Wv)K|Dv@1u^QwxqghuGpwhFvA+uTGvdW~+onwr[uYR| wXJwi,wXM| ds~/Xjv0!~.SZvDiuenwY#ve1v-8~+6Qv]~vx{~. 8~-!_| ~-G,' +
  'vi#ww]uMA~+Oaw1gqp| uwQvAm| uiouXXu|:uO1vHh~+0euPBuaaeb]XwMQtdW| ds| vF;wXox&,WLY=fNjhp2dXvWkvu+| vH/w>-w#W| ue}~0B3wP8x%4| wNIfCw' +
  '~gwNxv-5~/94wOCeqvtD~-J~vrea!vJmwDbvff~/Lex#cvJOw=Eve|~07{vm:~2y?wL5v[kfWwFtv]/jOwKp~-Khw8bv#=w?[u2L| ~+r,~.V.| wDy~,:f| v(tvglwuJ' +
  'kuw_CwwNw=f|!wK|v]Ywjtq{td/v[9uG:vxZwq#~.2*v)vuG7x!+v*>| uiRv*0hKck| tq v+Iu]}~,f|v/er.td+|DuzP~/PewT3~/Wf| uT|~,!Kvo9u[^wh=~+VPu%' +
  '2| vl?| rT~.+cvz/[Ew(7)Z6vcrdkwBAw-)v:-w(3~.j[w(,vc[w)|viuwB6~.DIvdf~.XFw<tQw,1w<Ulkkl_|vi|]gw4ute4vA^wMw| W^| vM,w=0~--HvcRtzzvWg' +
  'v&ughtw~| v&F| w#P~/O(| v(_uEguXYtuy~-!(~.*z~.ok~-kP~+u&~+c5~/xH~.Uam uxp~.3!~/Kt~,n,~+-o~.Ek~-X&u4Cut4~.7[x%1c,~.5.|~|~|~|~|~|~|~' +
  '|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~' +
  '|~|~|~|~|~|~|~|Xt0M})7})Z?})uMM5ejGm4@AhdeceSequn;k~kctO:u}ls !v!-=v4ss !veIs !wSjs !fqk!tTB-cw-s !,tQX--ge{(~.t8ZtR:}t:} |D}ts.U}' +
  '#djA}?Hdc}9t)JdM-tVb~+-KuMs~+,euX;u2%|Dx&7uVwx&8~.nv|J{*q.bS&tWjt&-7tS:-]~0.--..-43-4./..42.40.-.3-31|#s*0dI7#Majc}ewhSd]|~|~|~|~|' +
  '~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|' +
  '~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|Rvmjw]Bw@0umFv%}vyVuskt33>do58  ;drds>do58  ;dr!>do58  ;drds+I' +
  '-.+{*|~+:4w]f~+;t~-,Vw61u,hv_juWHteH~-GU~/KGw^u~+vfw/I~-!)vm v:gVO~-GF~/Ji~+2^~.OR~+c<uQZ~,:6uR^~.Sb~.{a~,lk~-K]~,:]| ~+5-v#&~+5/d' +
  'CvP@~+6v| uUHt_;uUUwnUth4w2e~-H^~+8(uVM~,f9uVW~+M>~,/ ~+3H~,:{~+:}~,a|~+uhuu=w<F~+;F~- TuWE2|Dw|1uW]2.tx-uWh~-KQuWFeQhva5w1vv@C~,p' +
  '.v!XuXDGBfAczeaQ8vwzw6&uZgw8>~.Mh| ~/N3ucXvP>~-+m~+Ee~-- u[_| ~+L}vJL~+o#v=.v_Nv%ut}9tlU~+nAvXtu27u]>3~/B8u]O| ~+jWfEvl&u]f~/MJu]s' +
  '7/v^|~-qwu 4v^qu^80vI!uMbuk=W5tqt~+L(u^W~-,~~,R~u^o~+N]u_0vTxuc:v8,vL(ua0~.NL~+QKucnbdAu:m~+nh~+ULtzQ~+Q!~/J{~,>{ucVuInu_Lva6ud;O|' +
  ' ~+sp~--su43~-94v9.~+Zcuf8v9H~,byv8{5ufN.vo!uh>wl!u^wmTdm*~/Octd~~+a:ui9~-1vvIIpcui5tfV~.Qkuk#~+f?ukB~+g ~-6rukg~-O8ulAertbpumm(~+' +
  'a&un,mVUR~04#~-49waNtcTunPv>atfjvNt|D~+lKuqGU=~+mEw5DupF~+Q#~.Qnfs~+q&upV~+qFd3~.U)vL>~+qua7upx~.Vpurvd4tg1~-Hd| tgSuravb*usB~.Zd~' +
  ',;Cty~~+tNth ~+mmu}puZUuu1v5muu7~.zCu#+u<p~+0wuv6v)}~+we~-xY~+;8uvTd%uJ5uvh~+zguvvv_Guvw~+~_~.M}uwPu>:ux2f,2ff~,%Jebuye4eP~,(Auxih' +
  '1w/Wtjl~-Fp~,-!h>w.<tjuo*u|uvD&| u}g~-:c~+O_u]yuNv| u]{~+oru|NgY~/<+v 0.tl)v 3v=Qwb<v D~+02~2z9trKu=g~+csv s~.FQ~,7&| fkv!@wlZ~.W=' +
  'v!Ow^q~/L?v#*^MtyV~-c?~,*S~._Q~,>IwYo~+2[~/L2v%Zv8Z~+rjtn8qNte8uj)~,B-vpJt|)v&o| A~-H;9~.{.vbkuU(urkv*#w2sv)^~2zK~.XGv*BuX-~+=5v*H' +
  'uug~-,H|D~,D!v+:~/P>~/yHv+7tmc~,G7bsv%LhMob_Q~+.=v-z~+oqv..~,T2v/m~-I>tp8v2)d<~+dmqX| vR;~,T[wmW~-.k~-p|v3z0wcBtq-v2+tpzv50vP}~-J-' +
  '&v5jdfdp~,[-v6>~-GSuDzv6Zu&K~+qvv6k/v#d~,g+v7G~,a>-v7u~,_E-v7|~+T>v8<~-b/v8H| ~,&4~,az~/@5~,_k~-eNvkb~,Edwr#v: ~-7O~-J%ts>vBK~,qk|' +
  ' v;.&~-2B~/aHv<Du3!v=5vNkwZ{v<p~,fm~.U v=r~,h@vB2eL~/N4v@zc%~,l6v?b+ty)Yw~,mKtt9v;uiq~/LSu-Sv@;f*ttZ~+5zw0fuT1vBJ~,mj~,/QvC<~,o_vD' +
  ':tuRv;zmk~/cCtunvEb~+E2v(SvEzec~,BFvOv~,zX~+5f~+u;th1u_>~,| vGr~-*AvGmf ~,9.~-F_~.NJvI5w-5vIT~-%ku2Z~-%lp+~-F{dr|D~-!*tg0tx<~+Peww' +
  'B~,a@~,94w#pv=J~.S]fDenvLedBh4fP~-H8~-.d~.WAw5t~.Z5uWZ|!w2}~/Nx| ~-((vat~-+ovqKvNjurZ~,ZTvSOtgXvRN~-()vPa~+gh~--vu46wamvQODtyEvR#~' +
  '/bsty2vRP~-0ovS*~-.pg2apd3d@iEuWt~-1#-dg~.3TvTHeUeKdVeo5-5u&yZ0vXId_~-48vVvFurQvW9| uxI~-6tvW>w_7~-5(vVw~-9Y~-J,&vXO~/Q/vUbhgwbevY' +
  'PunBwbfvYaw^r~-mrvYk>~-H-v>xvZ6.t|>~,ZMv<|vQHn=| fs~-DD~/FPu>J~/F)v]U2fkdW~+M{~.K5v_BfH~-2W~+n@~-J)v7Rtfl~-HrdRf6v_rJv?d~-J+vaX~+;' +
  'Vt}h| ~,Dtvb#~/Y)vahcufZw1bvb1tg}vb9wanvC vbGu?V~-K7|D~-1.~-K!~/P0ut[~/QJ~+s5vc3~+umvc{| <~/YP~+w|uv8~/Y w_Zvd_)I3~-YAt~9~-RHveEaY' +
  'hUBereLQ*L3~.9Pvh9w,Xtj5~.H%)vhJ0>A~.Zbw3U~-]NgN~,%ovio4Fv3F~-bkvjM~,c?vkJ~/I}0~+mvvl5| ~+dS~-Isv?)vn<D8wiPvoc~-mKvnff#cS~.n{wSmw?' +
  '?~/O%~./d~,=Wvpaw@cv?cvpY~-tLvpx~.}bvoqf5vNC~.a#t}7vqE~/ajvqS';

/** Cells whose character is written as another one. */
export const BIG5HKSCS_NOT_WRITTEN = [
  41470, 41536, 41598, 41633, 41634, 41635, 41636, 41637, 41638, 41639, 41676, 41678,
];

/** Cells that stand for two characters. */
export const BIG5HKSCS_PAIRS = [
  [34914, 202, 772],
  [34916, 202, 780],
  [34979, 234, 772],
  [34981, 234, 780],
];
