/** Johab. Written by scripts/generate-cjk-tables.py. */

/** First bytes 84 to F9, second 31 to FE. */
export const JOHAB = '|2tQShE}%.}(| -.}!.}!|#-|A-|A-|A-|A-|O-|A-|A-|A-|A-|A-|O-|A-|A-|A-|A-|A-|O-|A-|A-|A-|~|5dJ|AxJ9}0| }+|#}1| }+|#}1| }+|#}1| }+|#}1|' +
  ' }+|3}1| }+|#}1| }+|#}1| }+|#}1| }+|#}1| }+|#}1| }+|3}1| }+|#}1| }+|#}1| }+|#}1| }+|#}1| }+|#}1| }+|3}1| }+|#}1| }+|#}1| }+|#}1| }' +
  '+|utTy|AxPk}0| }+|#}1| }+|#}1| }+|#}1| }+|#}1| }+|3}1| }+|#}1| }+|#}1| }+|#}1| }+|#}1| }+|#}1| }+|3}1| }+|#}1| }+|#}1| }+|#}1| }+|' +
  '#}1| }+|#}1| }+|3}1| }+|#}1| }+|#}1| }+|#}1| }+|utT{|AxW?}0| }+|#}1| }+|#}1| }+|#}1| }+|#}1| }+|3}1| }+|#}1| }+|#}1| }+|#}1| }+|#}' +
  '1| }+|#}1| }+|3}1| }+|#}1| }+|#}1| }+|#}1| }+|#}1| }+|#}1| }+|3}1| }+|#}1| }+|#}1| }+|#}1| }+|utT~|Ax^q}0| }+|#}1| }+|#}1| }+|#}1|' +
  ' }+|#}1| }+|3}1| }+|#}1| }+|#}1| }+|#}1| }+|#}1| }+|#}1| }+|3}1| }+|#}1| }+|#}1| }+|#}1| }+|#}1| }+|#}1| }+|3}1| }+|#}1| }+|#}1| }' +
  '+|#}1| }+|utU |AxfE}0| }+|#}1| }+|#}1| }+|#}1| }+|#}1| }+|3}1| }+|#}1| }+|#}1| }+|#}1| }+|#}1| }+|#}1| }+|3}1| }+|#}1| }+|#}1| }+|' +
  '#}1| }+|#}1| }+|#}1| }+|3}1| }+|#}1| }+|#}1| }+|#}1| }+|utU!|Axlw}0| }+|#}1| }+|#}1| }+|#}1| }+|#}1| }+|3}1| }+|#}1| }+|#}1| }+|#}' +
  '1| }+|#}1| }+|#}1| }+|3}1| }+|#}1| }+|#}1| }+|#}1| }+|#}1| }+|#}1| }+|3}1| }+|#}1| }+|#}1| }+|#}1| }+|utU,|AxsK}0| }+|#}1| }+|#}1|' +
  ' }+|#}1| }+|#}1| }+|3}1| }+|#}1| }+|#}1| }+|#}1| }+|#}1| }+|#}1| }+|3}1| }+|#}1| }+|#}1| }+|#}1| }+|#}1| }+|#}1| }+|3}1| }+|#}1| }' +
  '+|#}1| }+|#}1| }+|utU-|Axy}}0| }+|#}1| }+|#}1| }+|#}1| }+|#}1| }+|3}1| }+|#}1| }+|#}1| }+|#}1| }+|#}1| }+|#}1| }+|3}1| }+|#}1| }+|' +
  '#}1| }+|#}1| }+|#}1| }+|#}1| }+|3}1| }+|#}1| }+|#}1| }+|#}1| }+|utU.|Ay!Q}0| }+|#}1| }+|#}1| }+|#}1| }+|#}1| }+|3}1| }+|#}1| }+|#}' +
  '1| }+|#}1| }+|#}1| }+|#}1| }+|3}1| }+|#}1| }+|#}1| }+|#}1| }+|#}1| }+|#}1| }+|3}1| }+|#}1| }+|#}1| }+|#}1| }+|utU0|Ay+&}0| }+|#}1|' +
  ' }+|#}1| }+|#}1| }+|#}1| }+|3}1| }+|#}1| }+|#}1| }+|#}1| }+|#}1| }+|#}1| }+|3}1| }+|#}1| }+|#}1| }+|#}1| }+|#}1| }+|#}1| }+|3}1| }' +
  '+|#}1| }+|#}1| }+|#}1| }+|utU1|Ay1W}0| }+|#}1| }+|#}1| }+|#}1| }+|#}1| }+|3}1| }+|#}1| }+|#}1| }+|#}1| }+|#}1| }+|#}1| }+|3}1| }+|' +
  '#}1| }+|#}1| }+|#}1| }+|#}1| }+|#}1| }+|3}1| }+|#}1| }+|#}1| }+|#}1| }+|utU2|Ay8-}0| }+|#}1| }+|#}1| }+|#}1| }+|#}1| }+|3}1| }+|#}' +
  '1| }+|#}1| }+|#}1| }+|#}1| }+|#}1| }+|3}1| }+|#}1| }+|#}1| }+|#}1| }+|#}1| }+|#}1| }+|3}1| }+|#}1| }+|#}1| }+|#}1| }+|utU3|Ay>^}0|' +
  ' }+|#}1| }+|#}1| }+|#}1| }+|#}1| }+|3}1| }+|#}1| }+|#}1| }+|#}1| }+|#}1| }+|#}1| }+|3}1| }+|#}1| }+|#}1| }+|#}1| }+|#}1| }+|#}1| }' +
  '+|3}1| }+|#}1| }+|#}1| }+|#}1| }+|utU4|AyE3}0| }+|#}1| }+|#}1| }+|#}1| }+|#}1| }+|3}1| }+|#}1| }+|#}1| }+|#}1| }+|#}1| }+|#}1| }+|' +
  '3}1| }+|#}1| }+|#}1| }+|#}1| }+|#}1| }+|#}1| }+|3}1| }+|#}1| }+|#}1| }+|#}1| }+|utU5|AyKe}0| }+|#}1| }+|#}1| }+|#}1| }+|#}1| }+|3}' +
  '1| }+|#}1| }+|#}1| }+|#}1| }+|#}1| }+|#}1| }+|3}1| }+|#}1| }+|#}1| }+|#}1| }+|#}1| }+|#}1| }+|3}1| }+|#}1| }+|#}1| }+|#}1| }+|utU6' +
  '|AyR9}0| }+|#}1| }+|#}1| }+|#}1| }+|#}1| }+|3}1| }+|#}1| }+|#}1| }+|#}1| }+|#}1| }+|#}1| }+|3}1| }+|#}1| }+|#}1| }+|#}1| }+|#}1| }' +
  '+|#}1| }+|3}1| }+|#}1| }+|#}1| }+|#}1| }+|utU7|AyXk}0| }+|#}1| }+|#}1| }+|#}1| }+|#}1| }+|3}1| }+|#}1| }+|#}1| }+|#}1| }+|#}1| }+|' +
  '#}1| }+|3}1| }+|#}1| }+|#}1| }+|#}1| }+|#}1| }+|#}1| }+|3}1| }+|#}1| }+|#}1| }+|#}1| }+|utU8|Aya?}0| }+|#}1| }+|#}1| }+|#}1| }+|#}' +
  '1| }+|3}1| }+|#}1| }+|#}1| }+|#}1| }+|#}1| }+|#}1| }+|3}1| }+|#}1| }+|#}1| }+|#}1| }+|#}1| }+|#}1| }+|3}1| }+|#}1| }+|#}1| }+|#}1|' +
  ' }+|utU9|Aygq}0| }+|#}1| }+|#}1| }+|#}1| }+|#}1| }+|3}1| }+|#}1| }+|#}1| }+|#}1| }+|#}1| }+|#}1| }+|3}1| }+|#}1| }+|#}1| }+|#}1| }' +
  '+|#}1| }+|#}1| }+|3}1| }+|#}1| }+|#}1| }+|#}1| }+|~|~|~|~|~|~|~|~|~|~|~|~|1tQS--s#%t!J-s!stQVs!xt!:jr{) t*E]v-/-tQi-dq})s!|RLt*k0-' +
  'd5Bs!{t!W-g>T{*o-0t5o*W:fMf5a|1e~dos!rt!bt51+dB0+#+dW+?+7+W0*-.-tQht*u-d+|4Od]Ddt-dX/fC-&-d +*-{*qt)5.eN/s# {)Es*v=1)+]yk)]_Jjst*7' +
  'da*s!ot%|bWt4F+ +fx(-0.(X6n&dWeO-d=>-/++/g-d +:.s##t!E-i...).rg(-.tX]cut&-t]<t&9t]7Bt&8ccs!y|9{(B}Zfuc-}1|4}/fN|UtUO}Jt(-})|&de})|' +
  ')s-0}0.}%|*4}-|4} .}%|(t29.604(4<!<4dA.804(8<!<<dQ;#;4dZ?ds?6dL+5+)+#+=-.-0-.-/-/-/-/-/-.-.}&|<t[f--t&*t[ieNd[} dq})Td?--edd5-ecd[' +
  '-4})dC}!eX}#dM}!t&=t]5-dE--endmdf--eNdJ} eSdq/dn2?|4dh|1s#56dVfD| 8| 9.cofBc>PfPdb| tX=};t1e}9cM}.s#,t&l-s#+.t&t} s#UeMd[eY6.14.d2' +
  'f cdKf1db*tW7};t1/}9d;}&|4}&s#(#-t#?7.} tR:}t|-:}o|4}(|*s.U}#djA}9|1}%Hdc}9|~|~|IuPFeXgBf|ichefNf8h8rHgev8]hC-eZnUv_;jbqfw/6eKw>ne' +
  'Sijl>gwh@gYwrVuXvhMfXv&9gjvGKv_Hw*7wBiDwf]uQ2l3umIg(f6qx3nFjYo!fpf[vRHvgQg+jJh&ggh6qhj1/wF0wfLuN(udRv9tvNMvn0kPw3NrE^~wlEuZ^qbgJuz' +
  'E|4osfif+n9kwk{owvd)fehDg;v{5wVTo@-x%xu[NuxYvdCw)Rw[ nPuY:ukGj4lsf>iZfK<k3vI:ve18vz5f[ebj;j(g;njoNj:w^+nIwyRuO.eNh(jFul4v)R3eLoqrA' +
  'vPxve]gOetrAw.Zk,zs;w_~jDud5uu^Vezs<vydmXwYLuS o1uwLi^r|ffi%9vN9l8vp4wNReezs=wU~j(f}uN;f@i)u|Cgljnv@]w+4ruwOdw_JwsRuMwk9v;7g>uUPi>' +
  '1vD?vkWwZMx!kuZ0v%XwTKuSCv*lkJgKnlkNvRsw+KwBNwi?ukDvZ_eQk_v{vgdkBwB8jIwUdw|Nv-<vIUm,v{KjJwCxuVkv)gvvZwF_w[:hIuNkh;eofjeliw8f|p5h&u' +
  '~+ggjEeXmvfhgsepe[i^vLTmPf4oL2Qh l?fHjSCkUerl.eLgJl&wGQoM|4gpolpheWk(iHuQsucdm9h+jtgQq]hpv=Uf6eZvOkvd^h@k]i)lli*=wC[fciXwi9w}iu^[1' +
  'f)Sl5m)iMgEkxq6kF:eOhBh jtmNvfYf]g]low#uf7fhg]hmCgcj1kxfKjQzs>wSOo0o7iZkyq#ubVv6!hmiWvrgwIpw|^uh=f<uyfv75lWHvPevaGw?YwxIvICzs?wtwu' +
  'QJj11hButkl=ksIl0g!iNv_RvsEw9|wK#wl,uMIuvBv+qv;evcGvqPw1|wE%eMn.knmOwn/u~fvB9w80wW8zs@uW3uuSexv*!v?YkJvTIp&fsvv_oMqawBom=wg;nDuXiv' +
  '&,l;wT[uQ9i{j8umfu~vv9[vKanZk.h(vuiw)jwb~u]7v0@w#JuMok0ul/f]v%SgmievA}wvZuuJvzoo7wRnuNck3o{gpus}l@ekv4iPm#k0v[joKhwv{YlG|4icoLiKwQ' +
  'leoi6wp8hhhluM/eODf2h>i@iAeffm.fsi@hweOpki|h^n!gJl#koeSjBi?f>Rezkcj;kgg-f5oZeLl9m[l6jS51gCw>ym j)j!hgfjioevwrSf;lPg]j#uhXuwGw1swl=' +
  '7x!Iu_8vsew%)w@:wQ4jvuk?q2v0=vsluukn^vsDeWw.CwPouR}jtg.fGo/v.LfGvEMlgvj,u]xv^*w6MwP7wg4v:[o&r=wDhqIwq%zsAv8LvFcwK7wvUzsBu^dn:k&v0m' +
  'vBLv_eqEk}7k?w3jwB<p(lpwfcu[%q6vdXvuyw1uwZ[zsCvCOuV8gpe_v,,v?7fgwiDuThj?edv+*p#lAj%vbCvudw.phFwBaiAr(wq!zsDuO-uopv3khSqivaSvpZe_w.' +
  '_w?9-gNzsEw^UuOprOv%NkRvIMvzqepuNUlxvkyw)%uOf9kp6qF|4fTgAg-.h,eUepk7g:fFgQfUhdlbnO8hO-eci&#iUgIgWe~1hYv^mfV0e|MgC3mTf6ev2-eTj}i#g(' +
  'j.fFSf&wCmhKgihCw^P/wosf7g+-ezpsv|muQ#r v.Gv=iwYjudbVCzsF-uq?v+MzsHv.(eRzsI}#wVHzsO}!wFCzsT} v8mzsXvWEzsY-wj4zs[v/NeMu](zs]v;Vj1vO' +
  '2zs^vdHzs_--vzdzsc-w?-ugsnFzse}!uMZzsjuVTun{v<^w&;zskuoJu}av31vqIv#zf?kdf}uvHdnuZ/zsluoKv bgWzsm--vazzsp}#wrRzsv}*vRvzt#-w,(wSgv(h' +
  'zt&-w+)zt)-uwFzt+}&usXwCzv;B|4vzgzt3}#w)vzt9-uwCvJhu[lvO{unKw07uMPfEfXudei!ikv!3v6@eQr*hIlDvl.mThCi|w:Hj&wX k/v3RvRqoZkDwUSucgjWv*' +
  '}mnjSvMTfBh%epvfMw&pi4n~q,hXf[w^NvIpvdfvumwO*kTub{mDezu}MoClCq,ve-vz+w<~x# uOFui}ddium8fni?hel[lYv_,w,ew?Fpswi5x!ruu@pxgluRijNeRrx' +
  'h3NoUevf_f^h/gZh>k[f@fVprg!j)mjemf}h!j|rpfgk>fRw2QwBVn<gveyiw=ecftkVm}h|vGcpzkXeng4p?kdk+lewGmum4v(<r/fag/vIiq~fuwJ7wmVuN*vsLuO@l}' +
  'MgxhKv*jv;8gMfWq)kfveujWn*w)mniw[juVIv5|j#eYvf5vt8w0vzt;wJ oqwmruwxw,)gHwU@eP|4iXv!v^DvCPvX^rCr_w7qwFIwWtwsWud<v+^zt<vgnw#fw8ri5hR' +
  'wV4zt=vKBo]mWv{]w30zt>wX[wrtzt?uN?u]FvEG:vT;j=w8_w~iuY+wSVuzIv3~ekvEYrgvxLkaw7Xo5e}v-~w,Aw>4u~[v:8vL7v])gyf2w<KwW)uQ5uybl?w2WuWJv0' +
  'EvdxuNmhnhyf(v>:iJvy^/eXw.!wEsq3lbuQgi;izhcv  l.g>o#vDyvSUvo^w7ikMwfhrE4pseYuY|v9ArAr6vo_wRqwk9v*Qf8mwvQ.k,n8v};l&qkwR3gmm{uWPe~fT' +
  'vK3oZw@ u~Zv5gvG=pXvxGv^HuOGevuhFzt@uxigpkjv_+vuDqWeVf@wTyjxrRevg>x%BuQ:vRXvq-wYKwiduZeztAv2{e_vDrqwg(jXriw&,w87ezwNfh*wk)q&l7fCvm' +
  'ugcpgw1rw^3x p@wEwumlv ;v:HvT!r8vxkpduUjvT#|4k@vnWwKEDFwjHuNCkZuvOm:v5~vXeq_i#w&wrBwU}wv@qPumei k&vBfoghIvg>v{*gxw5^p_waakouYjv6[k' +
  '&i}o+hqi-p>e{gig9kMwFswnGuVZv,;wi uQEf^uynvM^v|YwR7v!jiuv=*ztBwi1uZWw(]uWqdnv@evrAo@w2>wh|uR/kUi)f?gouwnq,v:qhprTvZdf?g~fEztCvf?vx' +
  'wmaecoqw@0>wYe0wj3ryu_:vR/kXlvw8+wPmwiNwydkNv;_vM>vaRw,QwjivlolKeyi,v2Zvb/iBlxeNwr-idnauv?l vQ+w+ajqwV-uLzu[zuqLoGi6jvj;n!f[vPfeNh' +
  'Lvk9w2{gUm|wQ|wp|mHuc+v-nq]vJ,w/fwAswksuN_uo[v#[-v:<v|Si]n6fcfZwR+i5ujfjNgGhRv7Vi-gYnBvWSw#TwK:eNo<wv_w*#wJiwhQp8qOutvvHHv]How|4dk' +
  'w2YuW=wB@uV:elhHv?(okviSHv|beOwkYx!JvP*w5PuW8kpf8v7=fWl6vO_vhjg@w/tigm/wXZhCw{Kw?=uQ^jDhcupCqcmlmw-k;h6kWih:vZ@.j@mIfmw&BlQemwFETh' +
  'zv:IvImvZHqsf@m2w}LvFjh&unSv:Gw42u]@ulzgvu~rv0vkmhSvNSv]XvtHw/2w^WuZ_u|0ocIecg+jDhInsjof-vVlm(h|v~3oxgRkpwEBj~wjzw|_um3x!ouRhj^k3h' +
  '(v5lvIQvza-nKw9cwf9i)u[*vIrvZJua6urei_g}jcf*v:KiFfwrk4viXvx~mow6nwFSr{wkXx#/uxfpCe{fhoBfv-vHFgLv^teLv}(wfMuv&w;?p8uY<gmv.%hVfml.mV' +
  'l>v_9gLvvQgqi@nifvnFwTDwjJlvuP=pZfK:v.#hvgBfYpxn krr#h}g<|4g0Dj4eMeSp_rxw=OwT-wmUgKuZHv.-j1vN=hAvh#wN@p*f{wuceyuRzf2ui=kfl,k#hDlvm' +
  'QfC4eli<jsvP&vnRqFo&gDfufPjNjKo<g[wVKwh7x%suRdddztDuk8v!wn<g!o}vN]m(vhnw)C:w@U-PogkOk*whquP8eeu|bv<<ewvh%-wv^u}LvB[vWXf3o4ztEv~.w6' +
  '(fpwomuOuvuhpgwf_uWvu|Kv>po&<fUv[6vw&w/_vJVvaYuUBiGumLv3qvD4vbnikkWw8HwgAhmztFu]/v 8wGwpd3gIuX_vk@wyTlmuM0jIi-uwdj~v7MHiDgqvUVq8g2' +
  'pHh(wR4wpUgVuR2ukb<oev8CvFNihi gsqQh[w26w@=eYkOoVuOtj%kAepuuNpZv:.vpjw+<irjEp7fGwRF.wr%kuv:MuN3i<un|lfg]-v/hv?1vVFfol5v}t|4w5+jxwT' +
  '}l]w{JuM!g9h+f_j1Eisf2nHhahOgdGe{l~ztGv-)mSeRvL;hKo/vu=h-mIj|-emfpe}h!wCVlIejAfAejn%gdq*To3mbu[Ba{k)kQkEfkFv%(iag8o@vIYr,vhqvy8eye' +
  'aw.cwKDwjAztHuPfv Nf0n;uy~v:,j/vmev~0w|kuM,l0l(ASuoZgMpkk1gFg-eRmkjWk%k3.--gNztIvaTj#jzfGhX/lWh]jxg2fcfLk6m|j.j1f}heqHwkUi7x#xugSq' +
  'jq,v5qvDPgliilAPkNhfwK*eNwn!v*RvHnw()ws(uMfeb<e]f-.egf(h4mE2g~gKghjrf?fyj:;6jOeZi(fLnCk:?kM1f|l|h2ebhbjFn4rMhP.Lf)k.hBf mhiAi;hW|4' +
  'jVjzi+:g-i{fRkMgmwp1gQrNuY)ztJv:5ztKuT9iLuwzv5FvI0v_ChofBvvTw45wXkwk&uN4v3)vGIvWMw74uL|ztLv:liavN0w.Tl#nKv1BvR2wZOwo>uL}lYDetpmf,f' +
  '5utUgGg5hnevBNk7v=fjrp;p)/fHp~kukRpiw@TgqfGjNfEwjoulCvc(wL%ud~ztMvs,low.&vZSlY2ztNvu0ullf>rQgASgHg3kCg[j.hXelKh2gJvZcj>vv+jbf0iVi-' +
  'hAo;oph(wTxlux!dewunFe|rPl[v7Cf&h1rPi/iTvl4g!w4awYdhvuO<jQfFq%us|fbv,Tn/eqvNKnCl0egegeZiin6pvfChij2e[fNp#j2l5nhlAj{iNwq(kiu]9uwXv@' +
  'Ynjf-grw,wo-o>gbfEwj;x%HuY@v94vGAw )w=owL6wf<gHv4Z|4vLVqOztOujijgj9qggAh*pSedv]Vg>m4RqUr|HgcwE?wY)uM-r]vF[iavr*hHjWztPwK3u^ekIk(n]' +
  'e~.j1qHhWfYj{l2pMg:h;i*fMhBnLf1+fSvu(g=eogeEw5meefdpswThexexjdwm9kGuR,uwuv;%vL_vyNjMwF[jbm[uu%l>v1Xw4YwU[worv^ZuuFv&kv;EvMQwCtfOwT' +
  'ZwmOuXrztQvTNvmww_mw?+wYpuRCp-k,gKfri5j#g4h7Ah{m.g|ebhQf]h.efrQhgftgSjzldgrfWfWfui.hOkgfaf[j/gDIg hQiEjjhuenh!lXj|gNoFgzeegWh>OorH' +
  '-ePeLgxiHhQeku^Kr:fek^esvMDiCkKl.fbw(Vnru|%ibOfbv6wk,hsgRhJihg,v_]mofxo?j&pS|4gih8ipf7wD[f*wXziQrzijv+uw>jwTIk}uyZLefvb!w+bw<1vS,v' +
  '.Ww%WwA=e_uM5e]l;jVf2v-2o%v~Vw=vwheuQ<o*mqo3gGiNB+iqh hFv6Ff:?i6eXv]IrVhnw%Jrae[rYg>/f@i.Quk3p!n3hvl*v?nl5ltm|vw5w;zpGoDwopKuPAemf' +
  '(r*uqCiRv)Wq_g%vY7n/pqoupaf^iqjtPhImYr1g_ztRwSzundk{efr3UpNoVvI]ztSvMfj|vd+w.fwF;uO qmztTwj*vHDuN[h:iHpPrWlqv+zvZ:w.tg[nLhqj!whDfN' +
  'kTp:exukIr9gzfOlIeVlzvBSpiwWMkXwn7obnauuDhCv.dn>jYvj1wing:g5nCv6*wFFojwfwucDuxVhAgMv8nvgOw2Awg%um_v-qv[Uw|#uOSunav%8v7lvFnvqhw| u]' +
  'fhA|4mUuykpIv9QvL~vmvw.3wiCfvu]Uv-/h.vM#v}Qn9wn6vE>w#+w}Rf3uMxj<i5unMv(pmOv@5vYww&cztUwYgv jztV-vzYw/@iDeph>wPNztXuPzztY-umqkgv&(n' +
  '{hReyh?zt[v@OgGm:mHi#qPe^oDg+zt]w#kzt^wAKzt_wH!wYWrMztawp?uhQv#!v6EvPhvf^oDwE=wr.iipVuUKv*ygIvD*w,/uS>ukqv!CvVRwCSgjuu7w8GuROhVug[' +
  'l<v0NvMnu{Iv@tuVuZNg?ztb--uoYzte-vFHgnztgvb|qKzthw,rebgdwRLJztiwpMztj--uNeztmujzv!Vv7Bztn-vedv~hwGZztpwTawt(ugLi<j1SiOztqv -ztr-v/' +
  'Odizttv@BnBeZg=1f*h3ztuvV(e{OztvvXX>ztwvm6Lztxvv2kvztyv}xztzw>dwQFzt{--w[>zt~w{Mzu --v&TvLR|4zu%vXFzu&-wflu^!zu)--v<@zu,vU1flmRw.+' +
  'f!zu-wfvwuXo6v9?zu.vXVw3<zu/-ul0zu1-u{Wiuzu3v7Of6m=eWl6g)hWg{fcee@h5fWiKzu4va|zu5vc?jTo!q/zu6-w/LwDYwT&zu8w^yzu9wjlzu:-uMYjHzu<uXA' +
  'j9v9pvIHnUn8qam5w.en&Qzu=w@5iIh.g]zu>w]<zu?wjfgmuNQfAg*gWlBgfdsicl4e|fwf~j)rKzu@v+1o*fsf-kIoQnQh0gKibvv:w;+o:wy=m&uwRvI_v]seiwZyvO' +
  'lvb*ivq4oJw8;uV-umPv3XvcYShqw%FwV:wizl3vN?vcQvsv-w,Nw:VfilOuqnhW;v>Zf&qMv^~f2EqUv}0jdhAeakOwJ)wh3jCv9mv!^v7)iIrsv^_uS(uq%vFSvl/unG' +
  'q@f)v]Rk0zuA-uU,h(ukpgnf1eh|4jmzuC-u{Av.0hSfEf3zuEv9WzuFvC?zuGvY:kmzuHvsSSo6Ci]i*zuIw=_iLiYwUXzuJwV#wq-v*?vEwkHv}hwA,wSfuR%gJgXhDu' +
  'jbg0n(mQl6vA@p;gIesm0l|g40w(DlsiKwO#w_kenzuKuNKg1h9f~lJ/TuuBepeuv)5f0q]vZ<hPfsl.l:eeTnElel|nBfQwSwfMfxger+f+-uZ[v!Dv6xehj_vWKvr[wV' +
  'hwmMuNNzuLvCIhbp6jYw&ClLlGwUJwi@f#gyw5YwvJuNMvW{wiquV0kdhVk8+fYmJeKgoqOh+lcvIbf~hMJo>h h,w/,w?<wRRh/zuMwhijVrSv:)wMYrfuPVglf^l?o:l' +
  'ueOjjv*1v8gvNFpIj{v}6m%nCe|gGk%glg+jJwUTwljn~uN0h2i;e|zuNuc>fBuu5eMm)-eejBec|4eK-lii.j1zuOv<A2zuPv@h-nOf6zuQvNQzuRvS8nM-zuSva}gCzu' +
  'TvgUzuU-v|Nq;k@r-j eg>n;>jjdre_g=fHiazuW-ukHzuYvGdw(ZeKzuZ-uV.uoBl|zu]-vQqq-w)[wL0zu_wZTnrzua} w(Pv+wvSuv{ew<Vzueuj9v&8gLvGFwE^w[e' +
  'pwuMru_<vM_w5nwhwi=gkv0}vJfwV6uWrv+0w, w~BuQLfEgTuuWv)*g_m?p^lnveHkXw%.lin ktf0kaf~wYBuNIe}Qzuf-unjf{zuhu|7h=edg4zui} vY{iczumve&f' +
  '#zunvq|zuow&7Seukef8zup-wK@dtotzur-wp)Dzut-vT4vhuw%O.eRwFauNy3n:i&zuvub%k)moj*nHg%vO-zuw-v{gw06zuyw9lp>zuzwkf6zu{-uLshpPun*v6pvOc|' +
  '4wU7nrwr:uO_umyfhesv%lzu}-vr9zv w0PwKFuVRj?zv!--uO0o:utlw.vuO7n_kvupFeXhg31v&2gSvP0j.gCjzi+g,m_qTm,jEhRjOf|wF3j9wiyuPgo<obv64fEvT{' +
  'e_i7v|_rbwX=wimw|quu,v?Fl^p%vi-ux>v9%vQhvvsf>w>Kwj-uL{g=q3ukufOeVfElGk2euf{qAmzfnlwfLf1pymYzv&v^ hOvtQj&rcf/4i^gPg#f9e^mbp|r)okh9u' +
  'V|n4kgqtv,Zv:sg[ezvNVf_ifv}jw?~p!kpx%,/vYjvvLwEnw^IuPP3jDnFupMrUpfrPjYfslCi%rOeul?vvwi7w/Bh%f%iZqNkZj8iLfiwi{x%@uZjh;usPgOv2Ih1vPY' +
  'opzv(vh-oig<hFjQi[o:wFriYfdfEfFiE;f8nbuPLeYhM|4g <gCIulFGgRlTeql2i|iOv=%oJemoGiWm!h!4Eh5rlecNElwwDirb7mHexfWgyl~hu=f}uX@v,7f6vL%vg' +
  'iqPgfiru]1uxmj9vQCi;vyGwjdqinHv0JgCw<?uLtf]DikEosup@j7lRf5enfRhXk}jgeWe|ft.i@i!h5gHgKi:TeYeci|fKm?f7hQk&h@gwfEf:kGg>rIwCUgVipq{IfV' +
  'fVf.exp*et2fpx#IuXqf m=lTu|dgri&n<rqvS6vpFi{w,6p1n;j[nDnArieYflh x%+uR i2fMgLo&v Ke{q)h7h0e|g&+Pi:e]h:vP|e}jYfFeil,l<j~0fMeef=jdel' +
  'f-h@jyw8,fsoNf3m,gViYeqi0qBfdw{<v6XvwlwN(wa>utof||4u] v.2v]JuR~uuRpKh%g)v?4vMLvaMvrSmhe~f^n2wOE7w_SfduPYuiCu|+g/qpw#IuMRh(edg9upZw' +
  ');ua-*iPnIkPkKglv82gBg.e[rNenh,hWh>m}icvxUg!eLf>qirLnXenm=h.fsgnh10mDwrQvtlihuQ{hKg3ujcpmg|v8.p(mqhPhlh4qMvtTw>7wT|exwixn,w/]uMDg3' +
  'w>[wYfu]NvDz_vm(w3oum)v*Ov9{WKvV%pzg!v~?w4QwG4i{uMdu^cg/l1<v#Zm~2h~g.g&fZh7BoMgne]l>vl%edh8:obo&f(gaftFqKnnzv)wL-g(lbviCmyJpck)ubr' +
  'g;lMv/.gck-.k(hBjIi[iFv_Ffee[g(f%h<eaf5kcpi@o~n,nbi^lCj|g3fJnuld<f]uQ3qWupigMnHv=c|4vc1ghpqfsw+hw:lwKogPk&v6(i0zv*uk6vQdv}!wR<rWl~' +
  'v#8kCvR5uM+i>fOoHjxuzjfGvEfegvnXl}zv+wOffIi_v/Hgevj5n<w^_hfx%Kv3GvRbk=lpeTvt5hdkx^pjFwH+i*wcDr e_uXtuv@v4 kMv{)uU4m(rFv)u-fkoPvtJw' +
  'H 0uR_DkZljuqar4fXj!ppfxeLf4n vP)f6p(m^q]w*Vh4i7gTuTVuk/opTn{p~vliv|Vw2)hYwY_ePuVyv<dvuowK/uWWup8v(2w9,uRszv,uY3uwAv*>fgg&k#f}vP1v' +
  'g w*&wO}whff!uOBqNk[o/rDv3]vJJhEv^ivsJw-*o)wKih@koi*p>ediauX1mLf]v#<r}vR9v|UwR,ePrzuTluvyvJ?hQvd,lLqnSwDtemuk^iZqBv/xvZ3n0jAwE}j@k' +
  ']v *v8IvMmw(Nn<wElwkHqqzv-|4uX~v9|vLdhpv}&wF+wU-eRwuGuXVf*kqv*Ug_e{v>[f8elgIvU5f]vmDfn9g2e^w(ijBf#f<jbwJagso}eKOuQtugzvY(vktw; mJu' +
  'vYo~v:twVMu^Yqdo9r?gKm1v~*k9rEw[hv3EuTMuyiv9}um&v-rgYv?of2fpq7vhemew.ri(wEpm+k[h)e[eui.4fJn9nSj7uM(vdopEiWe{f@kmw4^wOvGfLh,v7Tmnva' +
  'duX3v:Ox!suV2v#evIsw=cf3Fv()w+zkTwL.u^Mf+j[pFj[vU-w%gfBfvgUwMtp*wt,o1uSq_4rnv(rvNEuwmuQ7ffue?uy,i@jhv>Mpmgyp>pZLf5oWeQnxeVi-l2rEwR' +
  ')wivm<x%3uY%fFwo~wBWuLvv<?vPmuQfuvCv;]vIeg_va:pPwYviYw=3vqeeqv#puO9uaifdnjggv(ghyfKqJk#w-DwhEnk|4eNuS&m{jQk>zv.v,gzv/v3{iCi,vRtePp' +
  'yBwClwbYu_piqhvv!#kXvF7vTUeyv|]wE4uoAw*Hv0GviWw&jwK-ul9v1zvAhuuPl(vO.zv0w6NuV9lPun[v%Ih?vFqgXfHvu5w)EjhwN;m<wo@zv1v3_vRUv3(f;uV;lp' +
  'mcwCcv)|v>/zv2vf8vukk#wTuukEvAyw+BwA1wTYwm~uSuuo.eyv-HwTjwvCv)zvZZwg5uiTm7oLr%k)eql)vJef!vYijlpBw#Vn.wNPwmZuX^ui5v;FvZ)lGwK,mOksp^' +
  'uVXl.v/KuPtubov&grQvIxgRr^f{vr<wB4mjv!JvR?i#w+mv))uQpfXv,NvZ(vw*k&jcwULwlJktwK9ui^u}_v;yw2ZwDNu_=ut+nEfGTv5hw)1qowfBg@uPQo[4.i1f<j' +
  'ku|Hjul1Bfnzv3vJdfMvejl-w)Ueuiki=euo{fMwTfm1wp2l@u}0v9/eKvSj|4jUzv4uRJl4v!GjIv:vltr{vcMqrw? pUwoV)i9ub*vrDv@XwF<hiwo7gvv!Yn&vekglw' +
  '?hwV!whGu[fv ufQvJMv_EiPeKvu^w/YwqzuMhwU;uL~h_q;un@u~Yv7avJ4vavw0zp3wKCo.wjqwx|um]lSw9&rTw}Wuv3r%Qv6|vI2lyfIf?w#4fewfJ-g,i=uYQwRQu' +
  'X6k4fUfuSvDXmLv|{qzw]#o{x ju_#g.vh}w:cwf^eRfPuNaf/upmghmekckKrhgBq/iew!shyiIzv5-wmHuNdilqHm2j&jqenv+/v@~pDlXw=jjJfWf=wV&wrpg9uZCv=' +
  'KuRmu}ev:rw0Hw>cuNju_.lIv_awWbwmBgzerefufTkRw92ovv*uvE9v^NwQ9vF0wiUoKuo,vY;wM:wkbuR)uyGk8m!qMvJno_m+eWein Pv{>Kg/pXw>izv7wKgw[,wnX' +
  'uthvs?w>UwmDus;|4uR5nnunqo^v/=vLFv]%w)~.lGw]XwmuuNglHg;uj!v!?vJCjnhKeof&gQk^fHw0KqBg-wTcfdmSwr)uV[v!4iCfOv9.w6>wOgn^wl(uMgehua?qCQ' +
  'fKn0kzmc>obf#vG|i8f.fOflffep5f<k{hkeWfNiolwnhhjlqj#j#exiI=h)pGgcwa&q>f-v(FhYwXjur v7>vMlekva_wv[v%%gKvu%ub-v OvI9f=e{oLvzZw9Po1w|8' +
  'u[Ai0usvvC1vTjve,p]eSw.hhRwDlg>h}wkmzv8v41eYvnG-iluMOudOoTk]m&k.n0vFJv8:jNvN2nDnCvz^wV)wt6ixvKdiPqWwIzwg)uX)u}7hrfofse]Hv7t-nYmpiX' +
  'f2fcjJnHjKvw!f.w0SpIwUPwi8x!Xu[ZoMv 2fWgFeThyqYfgo7nJi|g0mLv~WnLi0o>|4otj~uYdv^EuuQvCdwb#ubWiRriv5+eahXj6vLZe[qaw)+wXhwsvuQ_f2n{f<' +
  'ePhce_u}*hcv:_vWUl wT_uZbDulIf2vVMfSf4w7;qMv8^w73ud]v8YvW9w3!u[vkVvGPv!6f,pwlGvW6wF6prx!SuOvv2+vUpr+w9>v&3wG9w~AuV4fyh%vK^w)qx!hv7' +
  'DvEhvU;vf2u^|ux%vz]wCkvEeI5u_Uv&?vKfw%Zk9uTygxo]g=f*msh1mUo++fcpsfPvX.L-g[vq%e}w%7wDk';

/** Cells whose character is written as another one. */
export const JOHAB_NOT_WRITTEN = [
  33857, 33858, 33859, 33861, 33864, 33865, 33873, 33875, 33877, 33878, 33879, 33880, 33881, 33882, 33883, 33884, 33885,
];
