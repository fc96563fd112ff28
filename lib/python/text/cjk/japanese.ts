/** JIS X 0208 and JIS X 0212. Written by scripts/generate-cjk-tables.py. */

/** Rows and columns 1 to 94. */
export const JISX0208 = 'tQS--{(M.tT@{([-0d_tS:-s# {)&s!s{)#foc2tTB-cw-c;uO@tQX--get!:&{(PeOtQqt!;{)Ct!K+dq-/-{(I-tQi-{(~.J.tQ[}){(Lt)ws!|RL{(_t*k{(^.t*q-d' +
  '3BpR*s!{t!W-g>{*tbOs!m-{(F*/0Bs!rt51+dB0+#+dW+?+7+t!btQgt(O*-.tQh|-t)m/fC-&-d +|**-s!wt)5.eN/|-IfMf5a|1e~doD-d+Od]Ddt-|)b/b5t6@*)t' +
  '!E-s##|%t4v|1{(Q})|)4}9|(3}9|%tR:}t|-:}w|*s-0}0.}%|*4}0.}%|Hek}#djA}9|1}%Hdc}9|/t29.604(4<!<4dA.804(8<!<<dQ;#;4dZ?ds?6|~|~|~|~|~|~' +
  '|~|~uNYuc#uq%whDub)v)6joupuwT}w3ja1vrwv&{n/vN>v6xw3Y_!wxZv>Luhvv6*YxuuV^uw9Rwp)v{^f!wwMv, vyNw?tuuDn!q>o,imwg%j%v:ruOHQegetfvuh?kK' +
  'fgeOjjrheRf)r3mDvU^r#MqwoPefm%nCq?lKwUTQu[hUj<ujzw))wVhvn~uLsum~vOcwU7vrWw0)c9wy:uV.k5hcPjamov Lwp&vM_w)[q3whi:eRhqu_(dfuuBvUtw%Bw' +
  'Swwj9u]@w|Yvt+uM(vm|w,gvN?ueuaxvEbw5YwyFupdu]|vL3vcGwfHufCuNNwUJwjCw0PwpAu^Xj5utEq+v7OgAh#pzg)eXva|kuo!wmyw/Lw>rjgw]xvM#vedh3wrFv&' +
  'wwFFl5wfmvA9u^!]suhah2h(kxn:hFn{eovJ@k[i4fNeifDi!v}Hqaf ltwUaj[w{tulNv6EvI5vd6uX2unaeYv!^f!m2n6pvgmfUv^_w%FwA^w|)d_iruxNvIsw0~uUKu' +
  'wRv*yw,/v>/vZBuMri[nxv&8vNBvrvwm6uL~u[AW2f/dff,dNn#hej|mXingeeMvqPv8]h)Fo4h}oVnOvpheSfFhaw.heLeKf;f@dbo1nDuf*wK+n6f0wjqw9cuQuuy;v+' +
  'zvZ:m4w,NgFq+wKCwirkTg0uO.eswC6uh+i%fHv 2g_ecf2dJi(efg,kqwvZv8;kPrWmKrnhNv{rw.Zw=jwfDgswJ|uX*g;unGVQuuphyq<vA-psvmvw4fo*j}w_~wu+vL' +
  '9wr)w:Vuj<v<nw:KwZKuYdpH[qu~fpRj8n}(n}v^EvnGimwBGeZo7iRjJrFgagCut}hcvA(wn6-v0@vu7vB~ex^wwxtvQluYQn v&?l(vKdg:g8w3NrEwRQuM+wyDu^ov?' +
  '|h3wk}v==uVIvt4w4KwYuiluf]w|#v=5w/bh@vyTuXAw.|vcQuN;guk uv3uXCg<;u|@udOl<ixib8eglC3k0fDehf k iAkwfJfqkJAgtlyf=d*vbwf0j+Tp8flfHj(hc' +
  'g(fwj)hLwBbh-j?oyomhV*=g1i(hkw-&uMOu_Huxgh(v^~lOg_uxVw%rwL4winhfeg0uOf9qMk1g:iLhci~g)g:i6f:hdphnDa&7hQih#iUu|wvGTevf.ve6oiutzvr#mR' +
  'v#@wB<fQlHg1hkeuwosh@hBuN=j^fKuoljkv,<euktvF v[&mCoTw%.w=llof~v0Qw1swl=u_%%idv=ijfwDkvljv;<x!du]Euu^w*7w9&wTauM/eOfJenrIf6uukn^h%v' +
  '54jLvHyeRf9o3o)vsAeZe~jtdbf0v6rvZ<u^2uwLi^r|:e[vN9w91owoJw^&vPhvq#wvuuNg/-g^1hEf>vtiuV_fMhtdIf%f4i}m)qHk]?gSMIl_k@vCBk~v[IeMvl0w)q' +
  '9gsn>wWBm<pdhngsuOSm?uw4v8Vm>uwGv9ol/v^]v=evy0uThk#qMu|Cw^Uv6-vEhFvaSvpZe_iHl+w.ph&rCgNj:r(jbu_<w[euMvj9oMc+v[_g-q=w/AwPrwrG.6uVfv' +
  ')5w95udgvsEuSsuv4wUFwi0uMIvDzwZ!uwX v0=vslvIpwkmwRpvswvW{wi3vy1v=*v~^v=fw_AuZyh=w76qRw%)wQ4jvu]7w?CvovuQsglhibepSj:v_euj!j%v!?Ngag' +
  'qdoefjkfPhFgsj3vN,vdyrilleueqf|h4oAe_n}n3f gso5wm^w}2w.owT&wxMuYhv,,klvRswiDv=TuT2vEehpm,vs?m.w>UjCv:)uOYhWdkech+g*eMn<h~gfluptlfe' +
  'jgkfGv?}g}vZ_eQfJrxf v{vvi[w(|wB8iHj)jPiKmfmWj;izqOuV0kd@u}hfuvN4f=v^WfBv{>w-FwCSgjwhUuMgiyoyfbl*m)iMl9g(fDmemakrvNqqfvy{w?qw(tedm' +
  'ckfq nYq9q|iZx#NuNQ*fCq#gqdsuqRv!kAgnv>bjGva{pmwE=2gAwY&uMwwx.uNcgFeUf2)hGOhGFeiffemeP)i5j(euj;j75eTk].<fI7CIf)hNgjhaeeg=iNg5eef{f' +
  'Af~f>hHl@g9ecg4f6vdChkjEj3lMQ?ejewkldlfv.fme^feh<w>cAlhiAe~onfuglvm%w^+lTfsitiNhSkkuY:ethb=r^v.PvS7wJGmGx!NuV8g_jqlavrgwXjw|^i,v]s' +
  'V{w+3vc~v%%gKwtwv[dwSqvFMwmFuO-uh=f<hpiVv&7huq2 k9f@vMlvf2v{5w. wv[uNXg qehQuzjf?4v<jr.vb8o-wDIw_mw@@uiCu~8qpuTV gOv9}ub2o3hsjUoWm' +
  '6hjr,n.lAk}wY_vZcvlV=h[v5sv{+w2)rwwQrwiFuYCrTv:sw#IwK!uWGui5wh/uk{vA5w)+uawuycuk;vm~w~CuPgm@kGv2/jJgZgOvsOg@j,w^_v=qwwnvuPu[D_Ufwu' +
  'v@v.OiteZkMqyw74wi~vh9wx;v/Kw^5wwlvhjv8&uL|l;m~uwzqcoHg?mNvX}jDhovvTm=w9nwGphnr-wpEv65gorruO8+f.eiliiz%jQghjrgN*eXhggmiqeKihejm<k.' +
  'utsv68:eMiqoeEf]v]tvo~f@n/M>nqf(gawBCg67)Rf*j9Awiyk6vFXuNHf{euj utnfmv)eiun9rqoH^.vY{l+h+m?fAw&7SislVwSQvI+x pv FwGCw|(vtmwQauuHwj' +
  '<uLvu^jpJhNiRgIrwvO>fOvewwKouuZw5?vwCuSov<cw.Ruwjw6/v}gp4uW,uvgv/iwM5v6#vW^vosoym@wFdoKi_w:DwVOuRvm-uwAv:vvT{iuwX=fDhyw/@uv nij(uM' +
  'Ru^MuuCv,XrxqCv[rggvrSw+.wMtoMwqsuUYlsf[uvbv0-vC0v|MwjQuh&Z@fduuRfdiiuRCv(xj^vKYvq?7nqg{i?j}eTkyoTh@k!m6g)grh.MwiswY3uO fWjVj]v!rl' +
  '&v<AqWj*v^6v}owYfg!u^KunJlRvMDvp6rc_QulevX4uX3w>jwTIuQ{uyNv7TvkGn/w-+ws%uWYv#-v6wn}j|krfmg<viMvzku|%wUvh%wmIuW{eYv,Mq;elvN3u~Gv|ui' +
  'Zv9uw7:elwF=uZ.hDuoJu}|gqg3w]onzuTXf0izegSfoglf%digTnIezfFi3eu5.5kr2ezfXmc1e{f{dil<1Memgxh8i7Bl3g:fIesm6dheeqJhNhrfnf,fSg_eSiPfZnU' +
  'n8g g,mhf_h@IDKjNfErVg0h,fdl0gluL}*Be[n8gGujif.fbk]mjl9q kkdsvKmv[=lkvs.w4QwG^wYOh~uf2j wp3v.Fv?nl5vY(v~Ak)j[wC9wopw;zwSfuwBuPAfsd' +
  'PubruqCiy8oziEjAl-felOfwo}fAvdDfNh|kEfPnEr@g:mMpDfXq[g_faigwjXuNy3n:ulZf?msvd+uwDw*mwC^wSzwhjgzvu<wEpwmKwXSuh@Y[wTru_VnAu|lv0MvHkq' +
  '@vjVvy:nMw?+wUAh%ix4nqvb wu7uyZf*v5Sk8wMywj,v/oo{j0w1nwmZa3w@avR5v2muvYuM-vT)vdpv7_uWWf:fvupPv!_fpjIn&eWfueyl*bTnElNqWlYixvyoo6um}' +
  'w@_fJh5dqeZwTxi/wkI3v5nvr3w* wihu|tl[hRo)f7i6vl4kbjbjQlzwK/g%fEfFvn6uX@v.2g:fg_:wD%vsNhQwEKwj;v{sr%w;nuO<kwj[Iuu_f&@j&q3Mkqn[Mr#fD' +
  'dNv<@vQijReQv6TvsJhBk3f8htj2fkJngrXkhh;l/+k<dbmDwwouY,n/vQCj_uVUvp_rbnVU)ufMjgqAv0OnL+kev[bld+nzelfQlffQPw88pswh@wUbx#[uU.iHhmBX&u' +
  'dan<f)vYzuuFgGu[Hv(X<kqSd8fDh%h0h!u|(vAzeRvP|l~uNFvfFh o9kRg_dIlsm:;h(ethSlxr;l=f4m~o mHuTrul~v*Ow,<nZwL1mluQtf{j3h@v&>m,pZvNEwN(k' +
  'tuR,uwgwKMv6Xv|;u] w?QuVev0juto?fiv1Xn<wU[uO9unK<vIKwDJucMm)iJv(ghyv<.w-Dv@ZwhEn~f,uP]ukEp<w&;ux_i8hlfeh?gWr[vJsjNw)Ef{hkw?Fpsn@eP' +
  'wi5x!rZLuOFu^iunXvuCwY!wn5w~BvPBh_u]!jQuu@v,gejeWvJ nEpywClwbYvRtwFCw09uW|w:wu^c+UmwUSc2uoAw*Nu|Bvt[wStv?9wIpv]#wySvC4wEOuMPu])lZh' +
  'vv-zgKkJvF7l?fBkXvl.mTg)jsl.fQw:Hojw_0uh0jDv wv66gWp.hIvdHwEhuR{vl%ui v Rh_v8OvI;vfQplw#Ml2w;;wUDwr4vw,vdovtle|w4^wTkvqjfsw07usPvj' +
  '5uMDg3uuTq1m/nyiqvJkw9Bjnj!wX?iawrQvBjvT mVw/Bi*wK2uLtn=fMo_uvVk&Ierf[MeXemkDh3o/fCvQ{m6m:jbw(Eg3ecw<?nAIlUf6r7m/l7ruuZJv/VviCv:6v' +
  'Iev_FwKFwa)lsvKLum&v?og,wTVo;vf8wTuul?v<qVhvBLuPLvQ7v<EwSpw5gv|Uw_)v@DvQ}ui^iGk;v{&vYgu_&wY|w}WuNlfkg~Ej.wJ}u_go|npl/f@DenTi&k/fMf' +
  '_rqo/vmpgwfEouqQwCUgRnVj/fof=fux#IvJhv2IfRf[vPYvh-r&wUjnbvO{ub[v#<r}wRZfjk^uVgulPg,n!kHvMpv~~vd-wK?k,wnDvU]uP%vGNp6vdAwjLuV;lppkNh' +
  'klbn*v5|j#vN:vh!w2,wKrm{gWkVvlhAuZ/u~7uhnk[v%;uRih]evMeUmdn<0gokDhwf^n)j9iRn<g@fAOvi%vMKfab]m%hov!0vf5o=j27*i>feuXkw3VgvfCppgfhVj)' +
  'jT8pNkeisjeV]uTpjjhKp:pPv*jmIvKEvkNn*w)mmdwURk8uy3w{_u[lv!vHvLkror|kdk+vGcv[uwELv<rkfuX1vsLv@9uwQw{Mw/Fuv%wX:vSwuf{uwxqBr/vIiwJ7p+' +
  'wmVu_pv9BwZJun{wVHuVtYpo;w7!wFSvTUv/{w^|v@iwr5v}Kve.u](v@gwQFwj4vI8uNIuwCm%wTBu[-wKTw(Zw9Pv 6v6puN0mDuoYlkwm1uO_uocv#PwE,vS8vq/d.u' +
  'vHw3fv]X_lu}ai;o!h3vXXvyGuMZv 3uMdujwaPv&zvRvvzdp4eXfTwSgwBDZYu|9r%k)wB4v;>vJef!vaUpBuqkw#Tn0wr-uRHu~Tp_g j#jzvhnV=w)CdlwR6k*uRduk' +
  '8lEv>>g]vWSiSwK:un wKewhqwTtw<Hvqe^Aw2xuP8n.gev.%v<<vJKvh%vvQgqw-EnFwTDv9XvQ+m8v}dw1RwrBrwuX6vvpYin>ravuavE+u}Lw(^vdd;uVXw[EvOKvh ' +
  'wY.wu^uOuw#Ov-Ovuhwf_w{@uf}j?w:cwiiuP=mBh:fK:u|Kv1yh{jNrO<vZ)f/hRh}v~.p/o[wK,vw&wY^vWXwmUgKv/<n!vd}i4jLw6(igu[USgCuoZu}tgehJiQeReT' +
  'm7vGeghvekgljCh[p7ihhBw?hjpjdodwkUi7vB]vxAuT:uwEnjv;Nq;vaTm%w#ox#xv<7vr<u[fveBwubv!Cw+bkZYMv ufQvduvu^wU;v=|upjfzvzgvh&wFsuRJv!GvB' +
  'lk!lyvcMqrw? jMk*u~rv0vve~pQw/2w^WdFw45kWwy8ub*v!Iv5qvL)lgwK*eNwn!v52vccuM!g9uj{hahOh|uW;u|Hfci4khmSeRg5vL;rXvu=w*oengowGGhXejfVwg' +
  '}TuQ^v3BvFOw--kIgywW3uvdv@Xwo7w3ogKuOtnXv#,a%v:.vpjw+<w@jfGvMjv Nn6vJ9uO2vZJwwQuX?k;k?kEv*gg8vVeuoEvy8eyeawjAv5lw(/uM0hrjbul#u}N<f' +
  'av<1uM=w5~wfBg@vx~wmDuUBumLvgYkWuX_vk@w5PvvCuSJun:vZ(vw*k&wSoFfAuQpm]uqLrjwlJuR2w-%w]uuhPv/TvFRvd<w@=wQ}vriuZfulzv)rg r4vG]vxHw26u' +
  'RzdQmahUp/h,kZhi+e]i&pag!j7fChhvJV8p]vluv}tlaj5hogNjxjrh,k%qFk2wp2p:fAuMhevjLj)ui=kfr#iU-knqaf/g gruW#vzxo&gnwFEiFeUw[coRu_=wmqu[B' +
  ']Vl3um3v3Il.vZHvj[m2wZ uZHvI~aquk?u}7uo+v:Mw&%uWvvhqv2ZvnwwvonaujfjNv7Vi-pzubRvB*u}@w+av;]wwkv<mwy^v=ruNehQp)v-nq]vJ,wSyuQ]v~Zx!Tu' +
  'Lzv* vO?fuw5Rua6v:Kwv_u|8vvRuxYbJw;?vNew4lvr9w*#uorvy<vHFviquZ_unSvVlhRvkxwjzw|_v?lurHcquW8kpf8v7=vi.wTPlMw{KupivZ>XjuV:v?(v|beOwk' +
  'Yx!Ov2kvBtw/^uo[j;vGlv]Howv|SkmqnuU{v:Ix!pvi=v;)u[*wp:uw+v,Hvy-wK3uc_v(+vzbwf9u[,UnnOunMvYww&cwYgv ]vl u]Uv!VvzYw77qsqDwkMv<bw79wb' +
  'vv)!+vJ:vgUwF2q5uc>uPZj9iWgtuubm*k)gPkZn+g?vO%bUv]e-jZpew@6j wUIekf,wiqw<VunFuNEg?a?wE(rFwmSuTNu}iU(k)mQv1#Lg5j}kvfVn+igm0o2vs|rmf' +
  '>q3fHrHiZm;kcwi(l9v*?h&vEwhggaw%QeRvM3w#fw=)hRv;,w1Xwn#aEvKBv{]w30wX[uN.u]FuzIvEGryw7Xf(ntuXdjFuwnv:qhpva#fEhuw@0>wYewj3cnv!jv^Zvt' +
  '<w3Av0EvdxuYjvKjhqva(hfmfpmwi1vtMx%puQgv*/qAw93uNCTk2[9oIuvOv5~m:vM/v]Lmwi#kwlyw.!wEswU}hir6i^uY|v|tuS%ngv;_vM>pIkkw,QwR7wiNwydkNv' +
  'b#ul%vLhv{*wnGuOGeveyk2gju{Ykjv_+voqw/.wZsqoec@x!,g9v8}r_uXPfTvUmw@ u~Zi<hYvQ.k,vxGirl&qkwT~m[u_aww.vDrvU,wKEhAwk)uZ9uqfque]v:8kmD' +
  'ovianKfdvwPpXfEw;pwVuuVZx!(vp^w(]w^cwEwuS(qIwDlvFSwKGw*!v(Fv;iw~;uNV+wxwwDfUfd v?avO=vn!w*t|Mv CuM&1A312//@.eL/wJHuNGw,}v DuNK<--.' +
  '://D+ .(A3;dpD>eudReM.%dneQ>35dadl3MdZC<i<aF7dm6/dt5dt@-eW:djB&d]bGgHeM4/dNdoNdsea0v:!uSP&!>(B84FdieQ*C-dg;@434dt77(@!-@++23E)1+0-' +
  '>%4:vtkuVV-0>.uh#uV{)2...-:.(3--4*-*1440>1w9,uW~0/15235%E/012Bds3->dtB6ds68*<3*d[C5wS[+uZ1-;#88631/wo~uZg?./-9.vdIu[8/+2158..142+u' +
  'M.u[v0_oiB71unIu]L(7@62+5.29vwwwj*u^Vv9yvY)u^g%193e_/dj-;dp4dqdreSeeddEdM>2#Ndg1dt:8dteedWBdk3D0d]/Cd_F*H9-eK1dgdo+9dfe{3Odgd_ePdg' +
  '=-d^&eLe_debagIAdX/F2<dJ3RdZMeTdiFdcD4dneddaKdf+JdZey.vXvuf5.(2eU#dGea*H%6Bdr&B54*:%1.)42/.0C73+11+/.21*a;hk6=-Bdk1;Fe{dDdUJ669?do' +
  '22?/:*-eYdH9T:0eyd+eedgQvGOul7die_8eVdd8;PdY)dtC:*2.+9 4&<7+.--1427v>aunV3-122vtCuo,&*8*6*31);5HuPiequo|;@Ndrd-ep-eo%dp7dk=ReNdYdj' +
  '-eN4eRN.9 &Rdr;/dkP-=+7Hcve~841.&=01-603/./v5muu52/O>70.7(@.((3212)>.-129.2<-4141)+bRgk.uM{ux /?1/ZSmd<&2&:#5><@)dqfic4M6.eid?(dt/' +
  ':!++eV2()M3/=)*L&;.;dOS1902+01<3/B;+!6G-9+):5)7/.daeP-0x!Qu}lMM-24+39%)-3+3-/1.)00212ex+d+21?07530.d^N1-.48208+)7*5dtC&+441;FQdg@#' +
  'djgDb~Necd5 EdcOdh%B&dgeMLdeeK9dfdi(3Bd]MdZeL+dlT8e~ctCdhC&-&AdbezdSTdqd^bng;5dmOf=dDdodn-5dr25JdVdtH-e[ dh+Ods)dn451.eQ0d^--=5&dt' +
  '8dl*dtNP)doQdf2dn3F/J*+ePdM&/dr=w#Xv+4E)?0%7*+..4-0+43//50..-:9<1!14@23ds@-/ebd+=eg%dh@eRdCjp^2@dn*!1dPePegd_/eXdW2de2f dl;g=beek!' +
  'dpeMdGeOdj%BBd2*eyeMdS2Idd5PdJevJdN9?<gUb*=dee|43dTgJcA*>0d[eVJ!dq.drIdheQdtw,tv3y-]ek=8eadF**42)G0dgK+45-.+.vd]v5+:+!72+A26-wGwv6' +
  '!0888/&/425*3-<i;_~#!i2aL-*dfeUds1!I+3/- /:?12&&@1P!<ds*4drJ02c5fq/31.D344-wk/v:O= 7 +;D.#6-Qdee[dOdlN+G&dbeTeZdAeZdCeXdKeN%+18dGA' +
  '!Mlc[vTdaC9dcHf-cNeP6@4LdnJde5*dfk1^Id7eediFeycTdofKdEebdLen0d7eMd=3?dlf)dXdpdO8efdPde;e[.dn5*c}f}*dcHdqdgeLdndGe^dEHdSeS)+Pdgel(N' +
  'dm.>di<uvIvAw?dZ4dbfOc9;(#KeL6FEdbg{a{#dsJd(f5dKSdSK4fyc8dneSdDf.d@efdKG 9d_dndhf6)?dbJ-drw8HvDX4+dt&#eTdq:dGeR<=6w8GvE=D0wvJvEdE+' +
  'vi+vE~wp vF0(235&30.C-2-0+67)522-0/+.0161489+4(x!SvH=7-35+e^ 94D79deFdadh7K*eVeOd_dhFdlDdM/9(M@dh=eWw>dvK^ds>&d^H*d[%e{eRdMdtKd]eW' +
  '3kU]9f<Hdsd&>KdN:RdpdlHdhdqeWd[7doA0eceed<die}dkd[dceld<eodSdNP @dRgIbNGenTdleSdlHdhdpAdlN-d6BIdYfldLhOa*82eed/ecd:egcrf:dQdbfWdr*' +
  '5+dmdjfbcPA%dXeX/eSc|eqdn*/A9dbeWdtCdf0E)dkeP.dmCdn:dmI+c0fs&3=:drK>eX#Iefd78&&eSdj>(eRdrK)epdneUdZ(dh6BOf4ca=?0eMd_1@ 7%>8&:3)2:/' +
  '791+0.5-/-219H60+27081>#=/*60<*-D*uRfv]Ddq>%3C&%(E<-x!ov^*?*44)2+erdiGdk1Q5dng2c9f2d2dOe]4GdhL%dfG93dq3849?5O11bMg^/0.10*-3+9+.3.+' +
  '4*742<45)+>di@;&/0.7*<-dkB+#>2/4*Kdo<dp4&0dsH)436&L-)1dm6!-D.(B4#--.<(78-*B(5-2--)10.0.00/1//4)2-B00--475(8/0./w8bviJ9+)Q&%3-dsH-;' +
  '?:/dn6F+&A)2;*>2/2)-*826/.37:<2h(b*gzbKemdd>dtJdpC>ds1Nds15dh*51N&dqO ?7+4?+AL 4&&*S17?6x%,vq)012-;8>1ds.Q17-3+c7f{6/#8@dpD-3x&!vs' +
  ';507;*/*?Kdf2;+&wV(vt8//.2*2-/0-03/>9&(eOdc-1Cdq:FeLcbemd:ee#eRdn;dq5-&.eQ&3dl;*do3)dJe_eTdt7/dc>C8T/dN+fCcx38d]0LdtdgeO0/dsDdr>; ' +
  '=&do<431dp;35:9@5ds5dt37++)70/1)B%62wvTvzD/..08(F#dse^2da09dt=eOda!Pdt2d^@eRdtdNeVdlJKdrds>>dtdlfZc;9eOdXde=T13%I dmP1E*doKdldh.CP' +
  'LdQ%06dr&4eOdt#4&-Kdo+?+4c(frwScv~n5-/2*/-.!9-ff.73--.-0+03-4-*=60)1+146+)58/3ds4.wG]w%J-07+91/62womw&1*332-/13C(;(82.1/27+*2/0.1.' +
  '+B!3?uW w) eQ6dr0deB(eUdd.eL:%8Hwi6w*e!A*d&f=) -:;1.dt.Jds;+d8eVB315%1/.!;004+dn>1-3?-//-/.///2?.9&9E+1)11*2.-d?eg2-2;1EdrHdoeW.(d' +
  'qN+3fccF!*dcTdReOdLf!+d_H+;#Cdsdh(dj-f5A<ds/drcef3#/dpe[d:.eMdgKepKdTdaeQ2dQeUd2eX<dU>GA*cufCg<b#f:d9>h2bZdqdrefd=@dedYddeg6d8f^cp' +
  'e{2d]e]drdlKdtdo1<dGfHdZdsO-@dqdt+dfehOdsdn#g/b{6eMPdb5#JdAS3escuAdW3>e[doAdhC144 I=5!dq(8H!B;:uMnw9+746N<2-d^-eL#A.dhEhp_neK67/dq' +
  '(@Odr.!/!B!0dj=eL7!0dh0doej+EdP.Rda=2di%<3fecu)daeOHdp/<wj&w<vEdm@+dseV/dleQ*do!-Cd@ec1+9+<1/dl@5*<3105B)LdS4eZd9<A&Hdi5diC8;dp>-<' +
  '0-0H5%!dr6>4*5eRdW31-B/ &.@dMeg*4*5)11/311.5154)2//4/.-F.-6907?%(;.4=7F dr.eVdo+dtO).P#dn@-dr5M5dsD=4dr)9OdH.Ade)eS&?dCeW%35?wlHwF' +
  'm1?dhE7/+&91+=dr9/15/8.0-//-fj3*50..1968.43(1/-2dfHv,*wK0)?ds-&4>#O+ O)-5-1)4*/x%/wL<d6ek.eu20.:DeK((A7(dt;dnK-dr0E8-dtJ-dp;Odq&0B' +
  ')./0!=7(dFe[dpM(612*+3+5*/1= 70Bdi93//<4E+dn?8&<)3%5/(doF94*8)(:))4512--eZ/06.4O7)41fbcC=dr-C08dj=!dsH;+0d;e{} d8e^dsD.2633wiSwUs<' +
  '&0+6+2E3.0eO.v,UwW%S<3E*F8.7.06+E*#L50&7+22-4.125.%M#-Td^ADdg(eq#dl0Gdbeqd%81ep%)4d;f=dh*eTRdiendhdi5!5C&2M0Hdpdfe~(-deQI-=)dqdiFd' +
  'q!HeX%+dn05Rds6djE3=dpC1.(8]WkM1.2dYN./*gs1/6..-34+2;+*18vSMwf~6+5+.210)ec32-?6/(eNdc.+.38%M7).?)6-*0..-A)*0wATwj-eSdDP7..7&/*3/72' +
  '250-2..%3?00..uZWwkd248 1#810-88*)<-;/./==x%0wm5vtPwm9+F)eNdj)B255(L0--/+eY1.1:+/O.D25.05(-2(8.;-03(7&2-%5ef-94-:O(.&#H-/-5)5:dtdY' +
  'eY>8:)*/&C!:(4//+1.+eg/80;..-6-/-/5(/2)207>.1/-..} 0-/>+8*-/3HKdn:1-4-4886dm95.-=+.dn9e}d4++Q+ds6#%.6!%eLdk6+);Cdi@!H23;.f710E+daD' +
  '/P(fQcJ(QdM)eQ*+4.A-2dk+5EC*Pd@7L615>)%).85dqC%Qdl3.:I-/e{0003/-2/(840;dp/wkXx!c.--04.+/1/31.-..--6-vhbx#P87>84.;(--1-1*9&0K30ukpv' +
  'AtwUXvb)uWqvX.|~|~|~|~|~|~|~|~|~|~|~|H';

/** Rows and columns 1 to 94. */
export const JISX0212 = '|~|4m*dm^/k&0]lk2+]<mX-|*Zj1E|H&dn+1t&9s!ot&-|~|~|~|}s-#.--L| d_| .I| db|%I} GdBe_dt7*dcJ|EeV}*.-|Eeg}*.-|~|%Xien| B| 8| ;*| 7cffB' +
  '| @cN|24eMd[eY6.16*5.d)f cdfPco|Pd?+0*edg9be0d=*eg.0d7eg0d7+/+et((2| 0.0*0d#+/+gqc7%0%8./0*40*cd.+0*gmcU(cafG0*0.0*2*cN+/+fYf/cu%4' +
  '(%f70*(cwc?fe*/0*|)c<+0*Mg9be0d]*P.0dVP0dV+/+eS((2gJbX.| .0dD+/+gP| c10%8./0*40*d&.+0*gLcU(d!f(0*0.0*2*co+/+f:f/cu%4(%f70*(cwc_.f@' +
  '/0*|~|~|~|~|9uLu.-3290-0//--17-//65.31-7-02:5-2>6696-1--23...4} .-1/-2/--.A/eQdO..../..2-.-2...303../2} /-/-.-0-....--/.-0-?1..} .' +
  '-0-.-.--./60.:.6-.--///.../0-/} 013..-.7--/-0../--0.2-.-/-///-dFej.-.00--.--.1-.}!41-5-///-/1../-00-./...-2.1001/--/} dbJ3..} 10-0' +
  '-...--/-5410..-31.D1-3/610.67...-/23.--./20/50--/6-/9-.-.625-/3508.-../--145--3./1.3.} ..4} 4-2--.-./0..0/./.1-10/--.0-/.-5/3--1.1' +
  '/-.-2.--.--/./3--06+:.2..3-13110-21-100/2-0/.-.-.//16/-.1/-.2-:9=332-.1./-:-/2.;0..-...-27.../-000-2/.1-.-/-/2.--030/->6./32.} 0/-' +
  '/--3A-3/-1--02.-//-3.-/.-/.E.-0.2-.} /8-519..//.-./--0-//03952/./}#3?0/....--.--.-./...16.} //0..-/;-//-50-/--3} .--0.0330--0-(-8/' +
  '-../}!5%.5-6-1/.101-./.} 0-..-0-5--2-2-1</.-/.}!.--..} ./.54/.-.} .dr>--/816-0/24-2.-.0/1-.1--0-0-dTeM-:/--2-21326/-.-16.//-<0/--2' +
  '} .-.-0.3/--0/4->!221-....0/0-36>-1-2--w8tunN0.-03-/.-50/8-2..--..4..//-/.-;-.0/.41/2} /0/.1.-0./17--0-/3-.-./504--0-71-/-.//@-.-0' +
  '0151..26/-/91////.--.111--./.-01..37.01103-3/-3;Idc..004756-20462-9} ./.00.-.-.>-/-..-1/.0-8.3}!2;./5;73-0//.-.../-O-.2-0--0/0-1} ' +
  '6-.1/7.-.-/04.-1;.37%C/-.9131E!-.-6/10./-/.9(4doA} .2//5-0-..1.4} 0.0-30100-6001*6-301;-3321.-/3-:%6/591#41./-.6.}!.<7/@.-/..1.6--' +
  '32+//-.-3.32C0--27/-0} 0/-..0.1..-0-.2/00/1/-/4/.-/./-70.32-110#4/--38/--.1}!6/-2--.} /-/0.7//2-/-.1152.73--/1/.-20269-/0..0/../1-' +
  '0.-/4-20/0.0} /-1-0..-0/9//0-11/.0}!.-./.04-1-0--.40-/A.822/-/--.-3.1-0-0-.-1/./7-/0--8-23} .-1.(3-.>.-/8.30.-0..:01--.20--..0.45.' +
  '03/<} B.7/-/0-163-0<4.4-2-2-.///.=-/4-//1} .0-/0--0/6-2-0/-/0-././/20-0-02.3--:00/2/.--3011.2-./-<-2..02...-0-1-14.80.} 2} .--.62-' +
  '3.4.4--3-...../.036--11} ..-0.9-0-//1.00./0--10-././-/0/1/5.-20.3..7-30;/0014//1///40--7/2-1.0..3=..-01--00-00-/-3-/} ./} ..-.2*51' +
  '-0.1)5--.-0-fdcE-->ds.6!--.1(;--/.3} /-050-/20-.-10.-1305/-.87.312/0.=73.-04-452.2.12/6-../.-.A--/2--e_dC.-./-51./116.0-f d>10.5+1' +
  '-.--.401-1.5.-/</}!/0} 2...:...1..0-0056/0/--.///-4/.} /-0-1--5/-2-./-F..//3/01504} .-/0--4-0-910.50-./..4-..5/51-7/5-...5.-.8.01/' +
  '/004../0/-2-/-0.--/-15//3.7/./-..26.--220--/5--3/+000--2-3/10--6-1-/-.2--20/20/-/2-1030/10.1/30/.14-0/>00-.-1-/--.4-0-1-1/603./-3/' +
  '2.2/.-00-..323--0.1.-0-07-../.1.-;..1..-.6--.7-.-0/=..:03.} ..0.03..-.0.<//0-..38--bqg5-.4//D3-.0.4-8216-..-->.4/.0.10.0-31..-./02' +
  '-0.200F0170/.-4-/-.0.} /1--0-174.<22332-/.40--.0-./--H.-7..30..-5..-7/-1-//1-doN.--0.-/-/-20=-10-/--/.--.01-1} 2--1-25.-.<06-310/-' +
  '/1--265/81/./3-0} 5-4-dnB-3.3-4/0-:}!/531-//?3.} .04B5}!0-/;.7..--350--/-1.1/...4=31.124-1.9-.-31--/3-3//-.H2.3--60//.13010-4--.5-' +
  '-/.-0.../1//-.2-/-/110-1491-//6/2./5-.32:-2-/0.-.0.1-1-10./-01-/1-.26/.0.1} 2-..-.-.2./0-..-4./..-0.--./-0-.4../-.2-/.-//-//00./-.' +
  '7-..--..--///35-5..})43/-.-0.0-1210--/.-/-:-0--.2} 2--./--./.} /-.-/0.05-/0/1.-/-10.-012--/380-5-//.-13/0} /0-2..13-.:.4}#/07.-.0/' +
  '2.<21--/.2.-41/--//1.-.43.--/-..//-.-/.} 1.-/01-./--.:dt-.--0.6021-4--./903-42--.-.}%./<000.-.2132.00-1//02000.-..-.221--1--/0-0/-' +
  '0/--/0-1.--..//.0.--2//04-3--01/1/0-.05124-/01--0.0.0-/0/6-/0-/80--6-.1.8-/-0.06..-.-0.08081105(--100-/} 4..4--/.0-.-: 0--104-9dt-' +
  '/-03206..--1..00/-2..1--0-0./0/-7..33.-.9-1.} ./-13-.0./0/3./-.11.0/-../1-.0302-0.-.102//20..-0-/--6-.-05-//-.-1.//4/2../-0-1-/6./' +
  '53.0.-6//./69-.-1/3.-59700.--.}!/5.--23370./-/./-0911.-11/.13/-./-0} 1//.6.-.--9.4.-/--../} ./.-.-6.11-.01.-./-807(--2}#/.0.0-..3/' +
  '-5-416.262-/--/1/--0.0--..-/5/.6:0--2.--/3-1/0/07--.-2-10.0.-.-4./24.-0.--.-./--01-2-4-/5/-.5}!2--5.Sd_/-0-.00-/-:4-0.1-/3-0-.0/51' +
  '-.3..23.-/2/-012/1-//00/./-fh+.--0-/4/-4--0.} 308} 7..--1-11-00/34/-/12-800./0.-/4/--4-./--..-.3} 0.2..0-..-...0H0.300832:.4-09-;1' +
  './.-.-49-..-//-0147--0..0/1011.5./.215-2--0.46;dr--1/4.//080.3<!.10-2.0.-//3-0--/-.-0.-/80-1-/0-26.25} 1/-.120/0233..--.-/.-0//...' +
  '-1-.-/} 0...//..-36112..0./.3-2-.-2-.-emdC.--.-6--./0/.-1--/2-/0--E41.-...31.-/-.--5-./>--3.2--/5cLf^.8.-/1101.00clfJ68.-./..-0.--' +
  '.00-./2/-..0-009-.54.--1./2/-..1-0/057/1} 1e^dD-.1-01..8.0} ./-00-.535}!///}%.306--...0-/.-/011.-./.9.--0} /1/-/d[eM.1-2.12/2/-0-4' +
  '-.--2-.//2.9...-/.08-/} 0/}!1//2--/?01...11--10.--.--2--..8-/./.0/..cyf:.-3-.0/--/-11-..12-.-3-.--./.4710/-6.-54}%.-0/..--1./01--/' +
  '05-.3--03-/-.//--2-.0.1.1..//--15#--0.--.-51-../1.1../} //0-.../-0144.1D.--/-4.</-.6}!/--4/54--0.613--2-.--.02--4--/0-0../-/2/1/--' +
  '1--4/./.1} 80/0-2-/-170} 1D}!90..0.//0.1-.4.-.-5....1-/2.2-./...0-1/--0-00.:--.--/--//10-.0-.24.1-0/-0/1/.--3.--.2.900--2/2-127.-d' +
  'iO/312}!.6--1dr=165.-/.//-2..1-3.-fc-0-3...0..-/-/.(6-..-02.-1/4-01.-2.-4A-7-/.03+00030/-./.-2-..2510en0/.=/.01/-05--21-///...11} ' +
  '.0//-..7-.10dHeW-.50/--12/.6} /-6./} 0/-6.--13} /-3/-.--4--3-23./1-.-01.0-1.1-1-.-/4./482.-2.-dq?.1-3-2--2.-...-0--2} /2-.04.}!/1-' +
  '3eZ/-/--;-.2.-10-./.-.7/-02/0-1/0.008/9-2&.-2-/40-4;.10-10018//-..1.--.1--/7.--.3;dp1--.-9.--/-.2dkPds0-06--0--.1/0.--....1)-0.1-.' +
  '/.-.-.-20-300.--2//231--2..-00/.--/2/1.0--.} /1--./-.:-/.-02-0-.}#2.../-/} .-.0.-/.0-2} .2--/.-.--....-/-//--.3-/-/-0.--1--1}!.--.' +
  '5--/-01.2-0-.-/0/0..} .}!.} /} ./..--/-.--...-0..5.0-.210/-3} ./-..-5-.-<--3--/.-.02-..-/.--.-.0/.} 2.-..//////.-../5--0dmD/} .}!2' +
  '2/.-/0->*-.-.0-.0-0--2--4;-.} 30*2./..50//..1/.--.->+ge-1200--;--.1/.-4.0/.3.-.1} 2-/} 0.eY-0.--21.0} .-0=..--5923-.-.} 1410/.1--/' +
  '1-03<4u{Qwj)./--62.54-.0=-.0--15.:.30-2.-.-40/01/--/..-58--.-0-/6./-/-.--..-./-..-.--.-//--0-.&2/7.//-.9/;dr-2.2..//1/--.-.dnE2//3' +
  '--/-.-4-.-0.ec.-.0/-.-0///0A..--/5/81-50--/--//0-02}!0} 0-1--1-20-.-.--e^..36--/0-/.026-1-..5/--00-00-0--3-0-14..--/2-1.-.;%/2--./' +
  '/.3eq..-/.--/./-../.2../--0-00-../2-.0-/.}%/-.} ..0/.-021.2--..-/7/-5--0//..-..}!1..--2-0} .--..-02/-4-./0--1-/-.-.2-2.3-1.2./-000' +
  '} /.-.50.1.--..0-/}!30--20.--0-0--/-../.--02-dp;)2../.0f381.> ;2-0--=-.--2.5!1-0/5-70+/0--12-0-.1-.0/-0-.} 55../00//00.-6} /0--1..' +
  '././-68!13.--/-//-f#--0.} .3-3.//200.--/--=./661/1--.--//3/-22} ..-.--0/00-0.-./.-.-...}!8.} ./-6-0}!..1/>} ..-3/--.|~|~|~|~|~|~|~' +
  '|~|~|~|~|~|~|~|~|~|~|~|&';

/** Cells whose character is written as another one. */
export const JISX0212_NOT_WRITTEN = [
  41655,
];

/** Cells, first bytes 81 to FC, second 40 to FC, that shift_jis has otherwise than JIS X 0208. */
export const SHIFT_JIS_CHANGES = '|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~' +
  '|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~' +
  '|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~' +
  '|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~' +
  '|F';

/** Cells whose character is written as another one. */
export const SHIFT_JIS_NOT_WRITTEN = [];

/** Cells, first bytes 81 to FC, second 40 to FC, that cp932 has otherwise than JIS X 0208. */
export const CP932_CHANGES = '|B{)Et*.|<{(N|6gA-|Y-|~|~|~|~|~|~|~|~|~|~|~|&t0M}3Z9})| tZtdG:eMdG;dXeUG2d2E)4Kdof)--dn-eWdY|*dV| YH.t&-t]Bt&8tY&}!ca-3hY++t*[;dF/' +
  'da5fScQ+fjcLdr-|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|' +
  '~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|' +
  '~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|' +
  '~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|1v~ywA w^ybrw4wuQzvU_v7blCw^(v9xv ~uM?g&G0/eXIe_!<%e[f;d_dYKTeLdNevf(dbf:Fe[Me' +
  'PeKfO6FGQ3IerMKeMzv;uaadlKezfOj38ekH+zv<| -um)@e}el4.2eeBiVf2vd@uv9@eTfP@e^eTeNzv>uz;eMeo-Chg?eUetSfGT1ex eodNKR#f0fCf[hef3eaeSfHf' +
  '|ARdJQdn2eedp.zv?v8HR3>9e^@zsfv;-eyfacDeeegfSzv@v@ozvAvACenere^dWeO7f,.gbf1IeLdgf3eLfKdfSBOeK%6eaOdGAfKg7eOed<.Mf#Rf,dse|dh-zvBvXV' +
  'eaf}9f.zvCv^Jej899dmeWdleS0+1eVSBf*f6h&F.)7zvDvj;uZ4vldeOBBg!zvE--vpozvHvpvhJBzvIvt]f}zvJv{C@f dgeXfDgee~zvKw/]f)IeleQevf4fi2| >zv' +
  'Lw7;zvM-w=xg]h1QefePCMzvOwF;f#eNi+0Jf,zvPwQ6zvQ-wUhf?zvSwWb>f})3;-dt-M6%eR2(>7!dfePeddL-f7dn. zvTw]_7dqev(dVzvUw^Md^Jdcf6deeqNDFe[' +
  '@/h_zueeqwiH>fL446..0gr:zvW-wp]zvYwq{fzfS/fc)IN6eii*&zvZw~dg%|!t(-}){*q.bS&|~|~|+z*1}_| }~}~}!| }~}~}!| }~}~}!| }~}~}!| }~}~}!| }~' +
  '}~}!| }~}~}!| }~}~}!| }~}~}!| }~}At(-})de}){*q.bS&tWjt&-7h(v~ywA w^ybrw4wuQzvU_v7blCw^(v9xv ~uM?g&G0/eXIe_!<%e[f;d_dYKTeLdNevf(dbf' +
  ':| Fe[MePeKfO6FGQ3IerMKeMzv;uaadlKezfOj38ekH+zv<-um)@e}el4.2eeBiVf2vd@uv9@eTfP@e^eTeNzv>uz;eMeo-Chg?eUetSfGT1ex eodNKR#f0fCf[hef3e' +
  'aeSfHf|ARdJQdn2eedp.zv?v8HR3>9e^@zsfv;-eyfacDeeegfSzv@v@ozvAvACenere^dWeO7f,.gbf1IeLdgf3eLfKdfSBOeK%6eaOdGAfKg7eOed<.Mf#Rf,dse|dh-' +
  'zvBvXVeaf}9f.zvCv^Jej899dmeWdleS0+1eVSBf*f6h&F.)7zvDvj;uZ4vldeOBBg!zvE-| -vpozvHvpvhJBzvIvt]f}zvJv{C@f dgeXfDgee~zvKw/]f)IeleQevf4' +
  'fi2>zvLw7;zvM-w=xg]h1QefePCMzvOwF;f#eNi+0Jf,zvPwQ6zvQ-wUhf?zvSwWb>f})3;-dt-M6%eR2(>7!dfePeddL-f7dn. zvTw]_7dqev(dVzvUw^Md^Jdcf6dee' +
  'qNDFe[@/h_zueeqwiH>fL446..0gr:zvW-wp]zvYwq{fzfS/fc)IN6eii*&zvZw~dg%|~|{';

/** Cells whose character is written as another one. */
export const CP932_NOT_WRITTEN = [
  34704, 34705, 34706, 34709, 34710, 34711, 34714, 34715, 34716, 61177, 64064, 64065, 64066, 64067, 64068, 64069, 64070, 64071,
  64072, 64073, 64074, 64075, 64076, 64077, 64078, 64079, 64080, 64081, 64082, 64083, 64084, 64085, 64086, 64087, 64088, 64089,
  64090, 64091, 64092, 64093, 64094, 64095, 64096, 64097, 64098, 64099, 64100, 64101, 64102, 64103, 64104, 64105, 64106, 64107,
  64108, 64109, 64110, 64111, 64112, 64113, 64114, 64115, 64116, 64117, 64118, 64119, 64120, 64121, 64122, 64123, 64124, 64125,
  64126, 64128, 64129, 64130, 64131, 64132, 64133, 64134, 64135, 64136, 64137, 64138, 64139, 64140, 64141, 64142, 64143, 64144,
  64145, 64146, 64147, 64148, 64149, 64150, 64151, 64152, 64153, 64154, 64155, 64156, 64157, 64158, 64159, 64160, 64161, 64162,
  64163, 64164, 64165, 64166, 64167, 64168, 64169, 64170, 64171, 64172, 64173, 64174, 64175, 64176, 64177, 64178, 64179, 64180,
  64181, 64182, 64183, 64184, 64185, 64186, 64187, 64188, 64189, 64190, 64191, 64192, 64193, 64194, 64195, 64196, 64197, 64198,
  64199, 64200, 64201, 64202, 64203, 64204, 64205, 64206, 64207, 64208, 64209, 64210, 64211, 64212, 64213, 64214, 64215, 64216,
  64217, 64218, 64219, 64220, 64221, 64222, 64223, 64224, 64225, 64226, 64227, 64228, 64229, 64230, 64231, 64232, 64233, 64234,
  64235, 64236, 64237, 64238, 64239, 64240, 64241, 64242, 64243, 64244, 64245, 64246, 64247, 64248, 64249, 64250, 64251, 64252,
  64320, 64321, 64322, 64323, 64324, 64325, 64326, 64327, 64328, 64329, 64330, 64331, 64332, 64333, 64334, 64335, 64336, 64337,
  64338, 64339, 64340, 64341, 64342, 64343, 64344, 64345, 64346, 64347, 64348, 64349, 64350, 64351, 64352, 64353, 64354, 64355,
  64356, 64357, 64358, 64359, 64360, 64361, 64362, 64363, 64364, 64365, 64366, 64367, 64368, 64369, 64370, 64371, 64372, 64373,
  64374, 64375, 64376, 64377, 64378, 64379, 64380, 64381, 64382, 64384, 64385, 64386, 64387, 64388, 64389, 64390, 64391, 64392,
  64393, 64394, 64395, 64396, 64397, 64398, 64399, 64400, 64401, 64402, 64403, 64404, 64405, 64406, 64407, 64408, 64409, 64410,
  64411, 64412, 64413, 64414, 64415, 64416, 64417, 64418, 64419, 64420, 64421, 64422, 64423, 64424, 64425, 64426, 64427, 64428,
  64429, 64430, 64431, 64432, 64433, 64434, 64435, 64436, 64437, 64438, 64439, 64440, 64441, 64442, 64443, 64444, 64445, 64446,
  64447, 64448, 64449, 64450, 64451, 64452, 64453, 64454, 64455, 64456, 64457, 64458, 64459, 64460, 64461, 64462, 64463, 64464,
  64465, 64466, 64467, 64468, 64469, 64470, 64471, 64472, 64473, 64474, 64475, 64476, 64477, 64478, 64479, 64480, 64481, 64482,
  64483, 64484, 64485, 64486, 64487, 64488, 64489, 64490, 64491, 64492, 64493, 64494, 64495, 64496, 64497, 64498, 64499, 64500,
  64501, 64502, 64503, 64504, 64505, 64506, 64507, 64508, 64576, 64577, 64578, 64579, 64580, 64581, 64582, 64583, 64584, 64585,
  64586, 64587,
];
