/** Big5 and code page 950. Written by scripts/generate-cjk-tables.py. */

/** First bytes A1 to F9, second 40 to FE. */
export const BIG5 = 'tQS{(MtQT-{(Ot!G{(]+1d_bat!K+{%Eh(azs#%{%I} gut!8{%%t!9{%(t3S{%)Gg&-b]-h9.af-tQi-{%.-tQe-{%0-tQ^-{%2-tQ[-{%4-tQa-{%6-tQc-{%8-A-|D}' +
  '!t!=-/-tQr-t!Z){(D/0t!bs!rtQVt4P0db+HeZ+d>+dW+I+tY%t%xbk{*rc2s*|{%>-/-)-?--ft.s#FLd6t* {(^.+t*q-#d:eV;{%W}!t*Edk-fCcQ+fjt]G+t*4/3+' +
  'pP.+dDV<.).0-.+fU*{(PeOdOeOdDs!ptQgs!m-{(FGt%v2{%_--t]JdC--eRdOdk-eWs!{uVF./+0.qpvcTvz t3b}&3++++++d/!!!!f@cB.f[cM000ey|D-.+d^:8 f' +
  'I-.+ce--{(Q})t&y})tQv}(u[n/-{(d}93}9s-0}0.}%4}0.}%tTJ}*|D}:s+,dn-)0|cuLse}d!.edFeK2ePl1R2f=L-fdfBeNGf4uL|.).M9oGXf/C+eR?lKg1ggemfN' +
  'Fn4j,eL>epj=-.foC?Be[i%48--7f<fT94n2|DuM(+)L/5>uw@uNE50).:K+//-2)-#l+*R2-*eMf&<--gc/-CO;+*ERek+/umyea.+/k-g+?BeWi?fOfLA-fxkKePA/m3' +
  'e|<9AeNg{DLp<efCev53eVQp}i{818>.eugMuM0)++0O>.+fadq(} 8-ds1ko+ei-Neq-*>f_+f.-=2VxqU+D+;+eqeVds;#.&+@()dt&04++ds4:m2+kB|DD/eg.j?ePg' +
  '&ih++H-f85fMC+fxkKem-*+nLeeh]**-.p|f2eh+T5+*v[6gC1hi6eT35-3} e|gbeS=eQg[3=h[fLg!e{uM5-eU-BeR7.+e~6<do7!/-*da01ds/606kD*+.L5HOf/%-(' +
  '4fUf-E+et-fb2)*2do6#9(&&7!8l|*+ez)!1+/%jP-I-epdr7%(5+j6-eQ-)0f9Hf+h{Tf8*|Dfe8g,)k>*-/ew!)m0f}+0-gu-BeV )0p0egCfeek%.2-dn18%dp-phjO' +
  '*pgqgi4fMkDexeUeh.52Mep6.-hm355<;0es08p1j58Ch0wh%uMIf>fo.!<3dRS%dWL-dj)*7=df6I#0dKKdfO0di>jR+.Tee-f6+1-*fK*-.f?et.fr<doLdfTdUK)dnA' +
  '%dU:Mdm.)dt3-dhH0do%dr9ll2dr3f&3dm9|D%3dn>+djipesf&dsBdt1dt) Cdm Git+*-eS+0fg@-*+ev-/!huMfK!/f59Gei*A.f&dr7dtP%9dpk.+f;?+dhdt?dbId' +
  'p.&%KdYeKdRS**dsla.)g&gsf3dm} 7%4di)Fdq0pRf2f;He^df3-(BdK<Bd]HdXeP(di2dm8dt>dnC30dhp82-&jJ++f,*gBiP+8-h_f5gdj>++g#l1kbhU)6&/+DiyO|' +
  'D#.wB8ekePk=;;elg58egghKg?A>0++u|%wV6=4()fpfE2qP(/#.uM=eRID</9-g1ePdndd8dkeQdn&)dk1?d^>Gdf=.dgj:*/@:+.eiedeb)+/dt*47fE)fa.+*A=--f#' +
  '*/ff.Md_Idi&(9:drdt@d^1B:dD2Odp=ktfQdrdq+!1*DiZeO*-(<f2)EdcdsOds6)*4 dc0KdqiT1+eV/*0).fGeP)|D-f9dhCdo.2.h{.(+2dtf/N)1#-f(eR-.e{-*)' +
  'f)/I!6<1G2d^@di82..dnj[+eL+.ecen/!&/ E5dLT- )d]A+@5dl2dfQdSS*-dmddNkxf1AebF+#%(8dp;2ds)gv*f*J6dXeMdS0<B%dT-;6ds>dcQ#dgdl4oOeg-Df]4' +
  'g617d:GEdJ6-*RdEeL*dc8ds4dkeKdleNdJ(R%dmd_egdk%6|DoS#0!;iM-7<K.e{:7*#gG+ 8%iRf((-gXebeR.gaDhU.-fP+f|+fIjfk]eZ+fBg di);dn6*7dt1hJE;' +
  'fpdh(@<d_F!&#65di9:#o5OuXVw? wQ2gs2)gR/#1h#6oD5ffP+(5*f?eQf28uN]:-hGdP%<Mdo*:dddqN3di9dSNdr*Ddr<dUiZe^+;fxds3/++(fH.%*epenPKeeg?@d' +
  'fR&dmdl9@&&dkC|D/0de(26dl*DkFfK5A/+eNd]dci~(*+.fT(Sdb1Gd_1dn8G%i(e]/**/f!eq-**fV#h9R4%f%O2ex:QeZO)1-(1)fQ7/1dgFQO!%db)eK++%j=fee]d' +
  'qdqdo@dk;6dh2!)>dtIdokC2f.>Qeg4dq34dn55dqgAgxdPJda(HdF#ejdr2dQ9daR7dOC;Ad9eK5&dso6E/eQI1elftefS!CdbdeQdk#|DP.-!dcdVehdl=do13dUInz;' +
  '##/*7dtdtiFef)1f= -gD?do Gdqdqh}?N).)f(#-)-gC:--ed*).e_!+=.dq*7gCR>!-hM/++f:-C-#f~.fF*i:fM/&5*).k8ezeSei8)0Qfj;dsdg-4A%dq<2#h+ePg3' +
  'H.dZ!7Jd^I3dE1F<dW!)9ds8<CnBeK.+j3Jh*eweV%-lG.gB+eeh-+h8dt(4&|D4*#0gP0dq.fP+fKoSg<&--h)3f*N2:fqeU0g#/uMqf ho-BdHeY+dOeSdkdneXda&!+' +
  'dg2@@dEeRdh:+dW&ec)dPeOdZi-T-)eM+%1fS2!3.g;eyL*efgyTdoeXdAdg9@drFdQ0drTdc((eed]dt>jT-g,> !ejgvel-.g#30/(!dUeV/2(de)hxg[c.//*%30+ep' +
  'eq0&fg<*dm*427dqgjec*fH.%fRf)++g7|D6.di1D(2AG&dq3!#=imfvA esdndoRdk05%doBdkdk-)Q+j]-etT0fE32dr;%#(g#H-.gzC<*9dd5>dQfRc:eW1djd3f!dn' +
  '(3deGdJ1eKnA+ePf40-**g:fBeMdq+d[>+d_e]dUIdcdjFdsO*dm8d]eQn.:8dsdm3i!edfK)0&+fWf/Hdcdp6dri05+*+f-3.di-6+)5dtgAQF/-f dt-4g/ek =dcC/|' +
  'Ddl4dq+?h7&<+ 4+%/fR+0!3/dmfv0eueO7i2fbdtdr+B.dp(11.do8.k#QeWeS(ei>)0*R.f|=dlAdf3>dp&Ads9dpdqgn+@<F-)0fWf8S.dtdlD#dj+Gda3)d^eKdo G' +
  'meeXLdg=1daC#j436-&(iY!**5ds9(/#.k=eT+T-gChIR.&gPet1do5%%;%4dqfgep(1f8&+fT1%1)oHgM-*|D%.3dr2f#k-g8gleReq96uN;j]/d[di(5:dmH=dT3L+/d' +
  'Td<f(*g^e[f fB1f+3+)e^+6R-*fMv9yucUP(dZF/d_3deQ#2dVeWdPdtePdLeYdL:Bim/*gDR1(dV0B4eUd>.h;efgB74I0dR(R!dj0h:e{*+*)3eg++e}(-ft+49&8dm' +
  'Ddi17/dng9ez*)0fH-*+5f?.LA).eN.1%5+(gQPddC4OdgeTdS|D4dt%Sd]H)doEdUNdkhi-eOhn3dGP8/dNdneS>dCeZd]%DdLeadX0=47dd)do&dl+>jC#&4*ucpv525' +
  ')+el+=O(-.fW)60*!feuZ]v:<h|ePdqdoNdF e^dtdnEdOeedgdU+;57 .d^l]fPeS-echyePeYdddUeQdiDC+7d>0dbNdYeRGd;ec*dL9elcsQ=dk>3)%dZ*ddefdOSmg' +
  '<-dqdphded0fe+&)2f6fF1#/!;gAB|D-Q2eg-(:Kei-d]A/g/ej*5f!3*%..hEdT7h+/1fVfa/fS4dq=%dq1<hz1*f{)ePd97/0dn/=di?dn+jnf)(eT.0eneP(gWde94*' +
  '3drgLeU.+/hk<%d]eLdrSdlde!5dtCdS0-6MlZv!Gw:D#dt:do=1dd*FiDeodhOde0 *gx(fedq2.8(dp(3k-=es/+).)g.+e|(h50hNdr9)8(*dq15.dm?dr1#|DgB1<e' +
  '~f?Sdo)02(o>gO7*1!0.-dsexeL+vtQ+wmE-nOiEiJ6RBuTCdi!@!dmB..v9}uX*fI.-drf=+*fGeoj61SdQ:?&dhF:dhdq0!eR&docwf<dfMdo1dI7Ndli.h6&6dn8-dn' +
  '(/gG-f.h+Odc?58g:*f)%3)e]-Rh/0db?g!el!//e^ep -.f@eSe_-*h=<dM0eLe_3dSGdW7#f<caIdf? >g}eLhpdgegdoeKd])3|D1=dk=dsC-c_fFdtdof?c_Kh{4(-' +
  'eP+Kg-.0.#Ndg0#fO-L*j=dW7!+ePdVB##>dULdodf.ed1(d7=f]cekI(/f *ReUec-)je5HdI=eWdadR1*!ed)dHeTDd;#emdAEdkdpCdVMfUd:cheWAd^eP dtlh-86d' +
  'oAeZd*hDeZ(g!dm;dsh#dn5dm/<-*&dj7.gm-ei+f@#4dt+2.fe-F)MTf;fhf8;/iX&/%&fb|D++es*f.9dn6..#*0.hd2g&dpDdkdReg0dm1(:/ud9w%Y-eXekeUg>+ 2' +
  ')di9!:3Mfh6j-FdsAdOdcejd2eP./f+d/ddHd<eSdsdTf6dRdtdTeMdI7l(fL%@de35dj:i3f2-dmg@?foQds5dZ1?3dsdtdl2(LjmMeO9 60%1dr/+5#g@&(eq;dl; &;' +
  'dihI)0fjfZ3(3%0g:dq@dsf-.f2ei-:ddAdm/ 6n}&(2|D.+(gl0)dp4-3dc>ea0+.-T/gHe[-.gM/1%5&g/+x!X60uN?k14)->#dl70drDit!2f*3**-epl]5di?df:di' +
  '6>-7di3db-Kdbh^-hadq3+/%Cd^MdYDdn#h0hp4/dp++ ;dnle2gKeOet+enekew.i%dse[dSdPTdZ43ej*!5dodtdqdd#eSgX-jQeMd]8/<dmda9!#eKd]-dmh|eU=gUd' +
  'p*-:dl@dsf>l=dU|DdkIdgdrMd7evdDJ/dqdsR9dS2!jLeMer+@eLlQ9Pda8dJ9eL*d]dqP*doRdA2T<dR)9lF7<&dcJds<%ddE#dfNdlgRDgS:%+hEdi&6+da*F.-h..f' +
  'Pdn=do+51ds+gY-fD<&!1Bdo.dn5/%fTfjNde-dr)dqA.djgk1.w2{vq<f&*2dr7+fI-gEemcx:#h_..gLddDdn:dHju&-4eY+(f|.eP*g[+4dk51!|D:-djfiefkAdsdB' +
  'drehdo1dZOdmd^#eN.20dUjz*/fdFds+#*)3-/0hefNds1/(10dg7)g8ekfP3-dq/3CdsdeeadM@dfds8*9.d?eLjZT+ee)-(dl=+/h0*5303dn%.g:eu2ds8f^?fc+5dm' +
  '>dfE& 4++0dk/g?1ey*+f(f6Ld^1/*IdnEdkdaA0!dr2Gn6gp(-eZ**-eO0*)f(J.fd-. 4%g_!|D5-g */hAjjiSfT19uU.3 doCdk&%.LdYGfAfYfX+fyfDkW.G(ddCd' +
  'p/0-dgK5dg4ddh6*hu51< dm8!fHT).ej+i21/dl+.7fZf15%0-.%.&ePeyh6/gB4dp.)fG/eVe_eLemiH!8eNdi-(&*Ig kedM(etdPdeGdSBdIe[:ggeQeX+g:2dsmQ8' +
  'dkeNdkQ!dLH0dn5H)d]KdVId]ib/gUmRd^dhAd^eWAd_8dadqL|DdYdnCeM3%dodpB0e}czd>AdodVeMlI1db9%:fvex0fx8h(+32)fafUf_dd**6g<.fk#.d_hvdZ48dt' +
  '%gY-*fk/fA+eh.f|drdtdhN2 &eKdK)hI0-gmdsdjM-d_eLdh*+5dfIdt/dsQdsdcj!f8-*fG(eOg7eR;#.ds/f-?996eOl*dt3*dQ1@dheQdk4?d9eNA#k}dYKde/;dbe' +
  'ad_dpj*;dp1+1dieTdQisdd>1dh@dp=|D2&/dn#59j O+ek*-fceP(f/h,*/*fXg+!03dt10&*g,+2e{/+)gt41?*dcD58dPAmd3-%.+ge/+eS2ePfD5f9M-fa.ev.3)g%' +
  'g]-eXf -in.)j)fG;uUK(&%052-(gEfu--0)f.g0l(9*#9dsdseL&5Id>#-kVK+Adg>&)g5iVdp<dhC(gT*).fA-hL g<).fI!1*2)f0eKej*i}do3dm!eO|D%dr&?eKdg' +
  'GdaJdl6dnFfHkA26Q@dR4Ldsdl.@dgH+*dm>dk5=g0.-hJ)5)nl(dEEI&dbPdp dg;/dfPhS*ezM-nsea4dIAdleTdedlIdtLdjdtdreUd=cSfddo+kF91 fxeif}5h%N!' +
  '&.gofk5dt1.&-f@LeLft#11%hT%ds<drCde@i))0)%0f<+go0?dn>-%d[eNgnh*@&8dY@do7& 07d1e^E3i6.eZ|De]eai/--/%*nyRdYdPeb-dd*>*dqdTe[dV3l(dp.d' +
  'h2>dndo*ds3gx.f} 7-.dsinBds)dMeXeOd6C#)doR dg/Ni+.Jf<*4*4-ds-#: fTeT0fPdc91dkFdt.)fff+*06)0dp.3hX1%16g&)%6ez..!hVdt(eUd>eZdYdp5Bds' +
  'eKd>mM0hi.-.e{eO*0fZ6dofae{5+2g3dq;(dt0)3gLeY-eZJ+eU!iQ/|D%ibA<um3x%3uUY2((1f3eLeUf~.f(n_>:dn&@dp*)8*)dt@kQ)5*fsikCehf@Jn4kpd[Dd^e' +
  'gdg48*f0lA(6dn-Jdh/&7dp?.dhg!hh/dn7/doo &.K>dkd^7J+dh(dleLdgh#JfVo[dmdnNd^Idd89#)dn%@jl73.dt9dbA7/de-i_hH3ds3+eheL-h;0.fw*g)*-2hWd' +
  'p>&g-fq-!2+f7h3eZd4G 24)g^-hH|D3 ?4&+dj3i e[eb-)e]iEdt+ew9et-mC;dmL-dV2P)drk+H+0digBg74dq2dtfQ(hT@do2;dX73</-dsdt2/2i).Rf)hfdk/: (' +
  'gvdr5&f=*g=+0%6*g(f%iHBd>e^(dqdVeQdUBdtB&drEdilNgZ-.eMe[/1 2(ep-6eTfb4/(dt8digZDdt)2#gAds;g50ecdpe^f1i>:/.dh5iy(g&;uUsds.=j o7dp<d' +
  's.|D4kL**)kj%%ezg+eShj*/&f}gOf9jn#1Kdcf/.lF(:4<dt21do7f^-hl)oH@dnJ%ecdDdWE#<g*eveNePopEdl-&530cif4ds4djE.jW!;!+4+4djey=h>.hK3dt.iX' +
  '(6fhg7 2(&2efgx/%&>fp/fwf0h]2do#AdPgp(.0)%0hg<4do&=df>dr@(dq1;dk6dnh)fy5f=-*+0hi) 4*+*8dseLMf0n1|DdV%Jds/GdjdjMd_gKho=d_Kdrdc<+:/i' +
  '*&:dr1f7hx5..dmB)de8hE*eVfO/+(/fwfk.).gj%0/%hT*3)-*g&f2&*imeWc~eqdQGdddIf.dldmAdh%k~--(*gY3Jej.fJeUf;f8fGg:*ik)+/iH0hbeh;*-*f+9u^Y' +
  'laEk1+khpkl2etlo*84dr-(g.h9eno+#C!)6dj-fzEeYqD.dq4drC*jL-.%i9*hFDezhU.|D%i#.(-hhfjf}-*f,-h|(/dr1*g4i&-5(3do3g^f{.fD+hm.e^oedVP/#de' +
  '6+dkkO)2dlibeNefhH=dq+h9g hj6/*&dtf3fQ0hN(1h7-Pj!dt88=&*0df.)kC.%1g}%)./ejfG/3epex.).1f/fL-*dof?f1f}ef/em++fE+eVdG!iK8/i:eWCuU|ugL' +
  'k?-/mgx%sv  mX1++m^;j1)pL!)#vSt05dp/!/jN3eoengD|D.hW9Efn+gG.h|hhfbg(*j5-#1%5k1.8dn-h/azhW/+k%pUdr9di;->jf64dj1hx+ 4jCG(do=dr- ?ik.' +
  'i,dtAdmdt:%gN%f&gK-h:)k9dn:db1@-#8di78dq=jTgFeQek)e]fCKf+%/f)fQ0g;/gdgI+dm1ijdT=!.h:1(Mu[ oN;+*4k.kd/e]fAj3pu.mr(1j-eeoevT;dp.j>i#' +
  'hjiM/lo0.+iVeQhl 6fl-wScv~l+|D2g8f~j:fTo3*Ddg81(/jl-heezebi2(%5dn8i_*i6!0)n*CkSdi%jDheiNfV+e{fK13*j>%kte_eUekeR0*uV!-ugj+.kXnPhwpu' +
  '.ms+fAhjpV5dtg%r*j/fTk5*iOi!qikE)hDw8HBdkjk++*ha.euis/2iPi1/*gBetjmk|1.1*%#ishl-#g;f0*gbg]*)*fYfM)gJ!iD1:dtgSeveLeg6-uV)+ugq.+rFk[' +
  '*i6l^myvEMe{vTN3m|hzfpgR*|Dn?lY+pe+hxwA{)fUi>iP-i4.g<jGmN9-m=-fM*ftgXgp!fMelhCdf9)iR0hseZ*eLuguu{wppmw4+i~pjvcEvt;iT+.k4/*nFq@3jRn' +
  'QwV5+ot)0mVgwg[gn-(fD-)i=/+iIg(eyugzjzv4kvT[vgv-h{w#/eZw>K/eKn)+0w.,wLDr5lVm*2(fJftjOg1eXgwiT-fJ-fRf8&v *vEYvTbvxw.w>Pi?rsmtl^*pEg' +
  '[i2eqoGvTcvkwwH+wc>nJlE/w /wH-mbmolf-*wz(-l+wJ1wcFw~evYewt7g5m</vx}|DtTCcw-c=e_}t:}g|D}0s.Y-djA}%3}2Hdc}9t0M})7})|~|~|/uMYFo7h9f0u' +
  'Lz1e^ejuh!zv9uwwmWuM%nrY-Lf-eQ3+l~hzf8eqnajCeKm6jOv6lvGBEelvY|uMH7fvdr9!()n*h!eRov-jTDkX/fVeKe[+iKfD.h[kFekvHJ|DM9((v[5.gHvq7w([wh' +
  ' uOs6@dEKdY; =Adc/IdododnJlKf*dt3f_fD)ePeafEm,*es(6jjeh(5dt/#4j7g-<e{*-/hwf_;fFDe~f)+&l9.2)1( 3%7o(+hf&+/+1) rweP86dq&6 -pkjMez-gG' +
  'iVhkp:rnm{00).onn)wV>*-/#wh&.(/uPadcSde6=dVeKdi9d_CdQ28Nk4eLf+./fT-f e~;H-fk3dqeLdodP/5dq|DQ>dpde(OlS#*f!03).3ipe]f.dp4  @dl+D%jM0' +
  'f_.f+.#/*5!(9.haeL0fE*/(1f@Df *f!++I&21dl/+Cds401drkLem5.-1dqdh6+dt=3dm2ds.lqg&0++/hf.>( (Adn9doqqem-f%dm0E30d_*%eSdOF:3dF9dpB?p*2' +
  'jIf!*2/&#7g>.(-*id+f -gZljw&af)0 .6jT+dt5/.|D #-wJUnIdtgN.0#5#wh5!3*uMJh{db5!/3dm*A&dqdQeodOeRd[4 D8!6drdn?dR/k6J.f?)-?difSer-eSez' +
  '.gc!.<do2da;0de34dpSd_dp+eZdG0)l?.f>/&*2+26ds2!-dl2AiIe[f81A+dbFdsds23?dW8/4dj?iU/eP.fy/f/dt(A%#0dq06ds4)dt4=%dti+)1h %--eReP(+f)3' +
  'el#dqEdU|DeKdR9Hde0:dtdi/Jdc*&)?jXeKf83Idkdj8@db1(8dl34l1f3?erdq4:dtdq44.!!@+gT@fCdeN0db1Idl*dnE+dlQdp4dh%0 -Go/f *f(ecf>e}+/didYJ' +
  'dUe]dLEdp!5/S1d]7dSdR?daf%d_f8cu%dgemdRFdfoc0dk:dq*91djDdgjGf4ds9do?dt.2dp1gA)8#(*8dohT7e{-*er8h+eh*+1gs0).+|D)ha)fNf}/fHi4fPn0e~K' +
  'dsA)!i-fHLdidm*/Fdp3:d_H%dr#4Ed_Kdqdjon+*-wJ3nv#4%5+.gI.&0)wh>0+*5uQ~!:d[C.dt?4)d_!Tdj;db2#eUk_1f?.fCecG+/+h6de8!eLdrw/jua| Td];-d' +
  'VdLepddHd0f4dNmWdg-1df72*#0 68ds&huEejfV)<>dodjI/+%dl:1db:6.diJdt#iwfnfL4dr7dr<|D/(dm*/8)-&#*4=EgqT--)0fTdr*#4.f*STeRf{.GJdjde:dr.' +
  '>dodr.IdAL@:4j4-fTeb*dhEdsdf:B)dj*6?-ddGdddskW.f/Af?di=/de6(=!;daC1dsgO-f{eSdRdpNd[ead]df :R#&dRDddeh+!dsd[ AE5d>endFSd[d_eZdsKdK-' +
  '#Sd^nUe~.eTL.4ed-gw8#dpI/dO!dLe}dMAMd] dmIQ|Dd;CKdH8eSdCE8dXFde3oEdfKdq+do?-driR4-N0/&f!F0/dr7()flekdt2)dr)++eYdP4 1/dp?h5.edE-f&/' +
  'g=eoeh&--1dk0+g[-J7-dq7++&%<hK.+%+fY!.3!f|*eweQ-i3*-2--fJ1#k^e[(eSem3-1OfkdmEdo %:dsJdt/dl7dr24;dehFNf;eiQ&:d^DdQf-d-diJ!ds=/Cdm&%' +
  '%|D%(F#%o()4 j.9E/+i!eS/neky*9dph#dH.Bdn#50)g|+qm&.. 0uRude.8;:didV+ec0dsdF-L103:%.dYhbe]+eY%-/2f[#!8-dt9f3eefXiBd8eW&dQ8doeXdc10d' +
  'aRdrdjEdo(-dfePds4jV-g8f.c{)df8 +(*545dg4hce_g=)C-de%4dq@AhMe^2+e{ew*fb?dm/25#hD+fH2(.fO)eYgf)9|DdVf)dd!>dmHdd>2(dnAdpiEeOfvJejdRD' +
  '-do9fkc+>+dpdkDdqP(1dPFdjS deKdg4jd(fH)-*fPAdf6g/-g|&eQdg-4<0dCGdiEdt..Kdtdndgds.>.2Kdkdi&m_/*0/e[w(SvFsf%*0&+1ebhkdg->coexeSdB67.' +
  'N(f*ch3dT5#eYdU8daOBcoe[Odq.0cjf5!.!GnD *8dlw!tvV+ds&8.dr#!--?dr?hweX|D++fR%%6!)42g@28doddeM(2dqdt5#5))-<gf-A-eNe]0eu=%5(+ 0g>ecex' +
  '*ds/+=dl00-41gl5dt?%#2)dt46 3h73dr9 ++fd-dr:+)dp.+fs/(2-*)eueZdr;dp6#.0&5i,9#.(1!fc+dr)6*)8dq))kV1).)*e^(eS+*ezT&g/!3(8%1gqePdtg~%' +
  'CdQeZdPeSdg.dcdt2|DL8dI;dZeV=dE:(C!%J*33dG:KdXMm^+et2dl 09dg<dm1;diLdr42dl/dt;dq0ik-eK4-(:do:dn@&dt4iPk;<PeK+gA.ea.+h/.h? 9)(5!%gN' +
  '6#-5(2dq/(14f4*-fN9!qn/f#k-j]etuN<jQ% ).dq!>AdR1drFdmDd/eRF6.!-d_%eP1db%i9fe.+.f0)e~f7j9-dB=/dbdtS=dP+&Ndq|DdCReUdgdi;dc:17i{)gdEd' +
  'J@ddD8dk<7dn?dfdXeZdeds;dq3dseOdl@dSF7dc!3I hngt!)> dV)eZda;23de=dqdjFdsdpCdkejd,;dj?P#dZ61djFh*(ew+fcg3dk>)2djHdcE+dhMd_=(;h!dtfE' +
  '/1#-fK.f+&5gY2dteZdp6E-&Ads0didgeLdX?ds06dqkzeUQ!&edd^;dn%@dad^D5dZeedBSdMeedJTcof,|DdU9(<(dajCfBfb(%*/2g!hw:58dM-ed)fubIeV5)dH+eb' +
  'dYdfGdhdm3eZdRdo9I&dsAdgGdP/B&*dqlg)0-e}**-*fhiPdi5+g/bjea#dQecdZeNdDD+ dfS -*EdRdqeR/dFGdk9%3Nd^eLdVdtBdTn7?dhLdYDdb@dmIdj/39dk!*' +
  'A 8i*)-/fh%dn63dp* <;f2f6.);)(6#%./9+dg@hr+f30)|D(-1+g-%enf.dt*0-.+6dfB%h&6 0).dVK7h(/.-#4dte~ec**-fb1(fo>dkdo7dp.;dc>dq@%../2d_5i' +
  '+0*9fZ4&*07de)D2 -7dodkkAeT3-*eQ-./-dt4%ez+)eN(1g>9dr.>dp9dp/dr>dt1g^S&3%*efh0?1dcdk#eSdLGdp@0dXKAdP25=*;d^dqS6dU;EdKSd^SdDPlm)f1!' +
  '|D7+0dsdtDdo%1@df3-3%-iNeY8?%4dn <*#;dp.(94d]3&gdex/(f  1dpj}.M-LTgF**eg2 2.h+2++&5-hWde27dnAg<&20*-d^C-)f5..#.fa4).1djAdo-8do2o*8' +
  '.gddo*2*etfufdgOf|uT<%+6dkDd]5.;dGeVdtdn1gFf=hR+f[/jJC)4dFg<c3dods3RdHNdm>dU;FdUB8dki8h1:|Dd_15(1dIewdY +D8 !7+ds+;h:hddc7dWT(dVeP' +
  'dReK3dgEcaeq29dj4JdN.;<dq06hcda*5)#0ebPgw8TdR6drdtH)3dZ3DdidrTdg <dm0dt061go)h+er+2h2dn?BdjdtetdZD8dmdnJdc0.d?efA1dqdm13hSh_I+JC/3' +
  'dPgHc,dSBBd[I/f4cTd[K+df@&dm11+)Tde.hoeW/%!8)S=-<N.|Dftdn;1do4do4fWjmdCeSdTerd>*3JdCMdr#>I)dadlRdAe_f0bvf#dZdSerdbdTeO+djO+9d3%A-4' +
  ':dYeWdJAeN<czkz.0)e|/.(TeU.-eaj,en-dTeLecd0-4IdE@.HBd#CDds=dhdDeMeR6dr1dL eZ=%dJdg:O>d>eudj?dZPdU@dK-Plt*=dHeU/dp.)<dk5>d^hD;eP-)+' +
  '2fO#Qdp;.dr7&#)>dSh6*0&di|D0380dq+%8 >g7eVed)fCdq31 .1dqg,)elf4-)5!10)-fZ:f<0- =0#0.#+dt0h%++*fZ4#5!f^eq*f.do500.dpDdkhs(6#g#Cdrdn' +
  '/=/dcJdm;de.Adf:dmjP-R-e_*-eXfB*-fxdRf734)!dt<dkfv45--7eZ-.eXg4f]eLeLcuTeLdQ)D%Fd2.O!dXefdX4dqSd_dh/4KdPed2dKeUdsd8eS|Dd_QdI6EeKd,' +
  'eK.dReYdX7e[d<Om,60dk< <dq:do<)dl=dgi1:+f-Id_+4*!2&2dsesdDg:/+ej)-f;+djLdeC-dj-9dt5#./jrN+e]0dp5(g=(5es&%%;2dq20dm;dlh>4/+dk4 <dp-' +
  ':ds2&4dshX3&gERdT&)8do.2+3**f%/&/*fk5GdZC8dg)dr>dk*5*OdWF4ds*dl=n^>+0gg 6|D-%)ef2&eP+fD0*fcflefp?juuN@-eTji.3dfB2dh@%dl=# F*dk.h3f' +
  'm*/-n?Ddo0&+?da@dnQdR?d7ef29drdpeLdW8dghhhSA(di*(Rdd#;(8dtd_R:fSj+)3dm*#0&;5dq7do56dh.CdjdShZ.-ej@hRdpdeG9%dp6+&fVf&+(/*fB3%1(fAf7' +
  '*h_ev-d^Fdo((DdgLdVCgNwXYv,0.+i[eN%Q. C0|D;<dXdt/M*di-dgF6!Edr%dW<Rdc.dbdXeV?dqdkhwOeef}25&&+;&dbfrkL#dUB@;dJ2QdK5A.MdJ-djeYdC6Tcc' +
  'fPd8eWdSeQdQeTd_dgeUdTdm<djQdq.d^LdYepd=jl+*+2#e~zv:vH0-)*-lOe^dpdCeSd[dr-8=498di0dYeMdl#IdUeKda81E(d=#(+C)JdrI%dICdslP9*=)d^H1<2d' +
  'p d^Bdi4Qdmdo/|Ddo59geeb+1+*fx2#+26+gk2-3+2dg;-*dr033fUJ++Lf!*vA.vfLLdrdr3*)+Ddi& 44ffHTf@6-dp00;*dk1@f;fq?%&ds=dn-Gd_dtLdeBdcgq2&' +
  '(fb3-#1*9do4dsf[+(eqfC*53ds5dq:*+doC*dkhe.&gG*%9dp2ds@dk4#<4dn#Aj;*(-0e]+.eV-eihW(Cdc9dp3<v:Bw*}Ddo4|DdQIg*eN&(./lXc!CL/B*dTdjdmej' +
  'd^dEIeRdY+G+dhftc-dU/%ejdEeWd6?dbd,f:db?dieT=dEA*2IezdEd)8dm)eWBdBdeeWdrFd_li#dqAdldXKe|d&B&!dsC!j1ds.-<)+dp0g Beh2+)+.%6fX<#d_dZe' +
  'Z7.do:*dq2i~;+G+.L*-ekff-T&.-*2-(.f%dn81)d_E%+17#5h%#.+1.-%5h[dk|D11drgA)..1* /f(-gG6dZ6eNdIeT#Qd&H(S+da=34dCeM;d=O;dkNdX1#6dXng).' +
  ')gg-*2eYeN/&)fF0-%fg*-fhen/g!/*1gh*fziI/%iSfEuU-dl/=7df;dq3dmE0+dr)ghfr-f0.eifDl&dl 2dh?9dc>dm!Ode&%l<dq@4dl&*dsCdm96)df82dqE&f7f5' +
  'i+> dnAdn?*4dm*&=dp+(; fbf1|D/fHh3*)5dr3dt?++dt*=dj2gG-%fM#2 :#0#.f8+eNeki0(EI?.d[-K%@drd]Rd^6dReQ dsgA*0jbN:.C.(-6!doedd!eVdX*dm4' +
  '9dneQd<eO+dl8>gleOgq++f.+Jl;1?dSePdDF(<dQ4dsEddHAdo<1#deeRdc=dLeWdbd]C )e^d:#eTdqdnMi>/*ew--O-e]l~S(>NdOecd@eUdWeidG-9doOdSdWI|DeN' +
  'eac]dsec?dn8#d2H3eWd>!#egdad]ebdcdl=dhEkn5# 1)9dj7&Bfw;eh**fz60&h*=*0)ds3fZ.-fB?fNdp05(#6fng7&5)dj>dm;1hC!6#&dReOdq3&8dt.gddp-7+++' +
  '0do6*feKdd+#*fJ/-effd@dl3+2 +;dq ?uYevvV7dZhM0)*g[<7d^3C+1dTeSdt.1-da6dYRda34&!Tiff7-.#|Deje[+hA))02++fRl.9)*G@drdh.):&98dYdnCKdI6' +
  '@dedpeU1dK:2#ePd>JEdMeY)*5dQd^j0g@dn1egdQdldn/!.TdgA)4dV>!/;dRT 09db-=djdtBd^jFdn6-40dn:%1ds(+f|0*+eo.)g1dldp3)3iceM-f4%4g-f;#):dn' +
  '9#0++#.0g|-)+jx#0.)*)6)%f&!3%hF+dNQd[RdrBda|DEdr=dJJdfPeocxdr?9dW7Edg(29:dS5Ndrdlczq[/f%e}Q)01).#5)*es+emfa-ex*3f_+Sdt.+4&6gXeT0e{' +
  '-M-*iL-/inuUF0eOdD:-dm49-do9i;-f-*nQ%6dg85+)>.dddq6dm>%dp<gNiKdp@dm/8)#(f%jbds5%+9ds6 42*6hnhF*4dq<do.7(1#0g9dr/(v}:u~n//f0f1j9!dt' +
  'eZ+dpde|D>!H*dpdqD djdUeqfBkG.R6dc>1dq(+.C(dEemdegL0+.eY-gr&#51dq1nI2=dJ?IdXdqe_d[dkdte[.d^eKdG(Rdadne}dDdZA>dmdmJ&@9dhdeeRd^dkNhO' +
  'ex*+0f ++/n7dce|5ecdH&(/dRdkeXdQe_d]dtBdOId]*3ea+dFc{f)6>dheKd?eZdZBBdJ@dq=k=)djAdn%;8df4#2)5dp78gS.g,%8--)*2#+|D5h9.-(&(4/dr)fW+f' +
  '?fq#&0+3 :dqfI--)gb.%+hYdl@)1)2dr&-1g?3+(2#vFavr_fA.+gt@dqdlNd^6=dih!/0+h@db;)dn6N dj<&+*doiQeX0)ed*+.%.fD/hP(+ 9 *fGe[0+**/m#CdPd' +
  'oeKdc&0>diIdsd[eRdK:0dfeXdDOd_dr45BdT+eOdfeLds=dP&MdTe^dsd=-4+6K4<dW:BhG|Dgd9-?f2cjdc(3 ;# 9;)dd*=*>):drdl5dheN%dk1.gafu34 8--dk<&' +
  ')&fc.+en/(gQ dpG*/-ddHde.1?di /Hh{;efez%%;dp/6g&(1%fM/.+6de2&&49-dk*2&5&/h%!dr.2/dq-hr)+!0g2(*-4dr4e{-0 -.(hfdq-(EdYENdl#=dl2dmOdO' +
  'Rd_*2Dde4drC*5dh.|Dd_eNdcdllveR+/.gd*eSeT/%e|eR0%el+es+5/+!&8fSezdpC/.-*g5do.0-%&9.dq8dsgUe[+4++ey)P9)ds<+&!(4iJ*/.!<##.9)+i9ete_-' +
  'uUe 0/ g;hlfwl;dn:1dq)61djEfo+iids8dt&4%6kW..2dq+)2>dp2*g?iy1!*:&*(*6&.1f}-*5fB*+.)f.f9jA7dleQdm>&7dl|D1#dPnC+%+%drdHe]DDdde~ep)Rh' +
  ':dt.6-0dl*+>e{meeTdaJdGeXdRK<5dcdtdSeTd^0.eK%dj+1G% dXN!+!-!h +.eu/-I+ea+/oEJdTPds>%cnf.#d^eNdZf!cy58dp*Qdn#dhSd_Nd_/*jw))#Jdh-65d' +
  't)4dlGdb6@-g0-g9)-1#2+h)G2dr*/8f2f=fy*08dt5#)*fSeMf~/0&+3-dp0|D*hZ8(1dr1!2-7dp-g2fj0+f7.)(2h;10dt!<ds:=dWB!%;dk3gc./#-hU;dtds?-dq&' +
  ':#14dg03 3=+h3eZ-*eYebe^+eghYds47(dt1(4*1dneof+--mQdmRd_2: df2JdYMd_9dtHdWIBdYL3d]>#eNdV  =3gg.+hKdr4(+dt#A.d^:Hd_7-8de<4*dmiO46)-' +
  '#6do3%8)dqg@g^|D.<.-dfeYdL&=dTB/3Cdn8iP-*f-#/+/fA.eY.fT7%41do2-0dm;fFfA!3)3*)hV/.7f<e[.-f#)-(.iR dhCde5f3d:0d[4dmdmeided^+d:evdYeM' +
  'dldd*eadJNdWeL<(dsdh!+dq7 &GlR=do&-(5dt4gZeMeY3*fQ*)f!4ea%/gb&4.f=et*#+8dq3+*g@2ds3e^0+*e_eq1.ds.)3=+*dhG|Ddf7iWdp5*dtAdr&6dl52i *' +
  '-S+T-PDeMuUo+).(5j+o=#-#*+&0).k[*&/kc!9do5&+5+eqf>-j#g *hj)jjdp3eM#1+0dtme%%4#0fc+eXPghoY5diPdbB(2)dg8&3dlQ(dkdlSdrdi32g7evf!ocdYe' +
  'od];#=%+!@di12jY< 6dp8dpiK&-h<G#dcF/0dr6f)--)f=g-1-*f#eig:dt31+|D*) elgs61#-dt?dr12fq)f~+&.(2f,.-hX6da:+(?ddCdf;3%* 15dh-K%gLhY;2d' +
  'own1v~#dpK 3d_Odb7&:dtg{e]++f?*e]iI54*&.dseOf:+.m{);Ddl7diDdTeKdt0dU19DdU*d[eY4dn380dbMd]2)dr)N!;g7hldj/Ddi(9(3dpG%+6di!A2dh.5#1Md' +
  'Pi=*5./=dc7f3.+eh-h?|D%*&dr2Cdk//dp2&*B 3hIM.+*R+f-f>gM+2)(&gl)hY#g(f*4#*2.(/jcd_eNd1dpdoeWdX0FdO3-;9Nd9J;dZ*))N20dd)10EdJ7kv#5%.d' +
  'pgg.(f<+#1(fI3&.+eZ+Iet/2+(*gP2-*5+)*0+f07*f)!%/.+*1.-*3g)ed+0&epev:dt)7&0+d_H*;i>:RdK!-.3!|DA)-&#5)w%|w|*hs+0OD>M0Q++eTepuUz(-ug?' +
  '0&//(m)j,hA-hlfw-nd3:-/#2&di?mj1#&5.#fbekgo-)p1dr0Pdcdr(-<dk#f{f3efp@1-dr0;%do-&eMdR&?jW*%6%i3hV4ds8)!13ev+h^4ds /0/epCeQgD!hY93-d' +
  's3.+ff+f}iy9dn3+:dn5.%/7k2dr29ds6)dp; (hx*eh-fEhr-|D*fW+nN>%/+do.46)&8/%)dj1Hevcl+3fui8+(#<+&%@dodn4 Fdi7d=eU.Tdqdrdsi0!0)%6-!jA)(' +
  '<)1>df9.dqdr>dm<!dtC.)gxeUP++f/2**hr2* +43.dr+3(8digb--/j=>-/f2).4&jmdS2Qdb.djJdeHdr4dmdq=2dlPd]Mdp08dm.k3-*gPP/u{cwj0#1ej+/fO.%/#' +
  '2|D!/eT.).Nez--f.fQ&*gC(*0 9#&.+g(HeN(-P8A.+fD+)(.dr/Gda:ds0iY (&=dn:)dt7&.7#.hH*ewN+B;2+++P5uU}-hwf)g+mI.#-/.k4/*eYk1--l0fwhekBm_' +
  '5)(/.f>e~+gqpM#dj14dp@)drGdb*=fJetf!pQ:#dtAdt--2dl9!:jB*)&/fj-*+*k0%dp8ewh_i -%eOh@*|D2&&3fZg#-j+5)dq;f{*iF+/!3!7!.drgQ+e[/eSej-fB' +
  'hu*fW).o%2(dj43dp)A22d]30#dsKdt5dm0k!%5dq->/+&dt8 7!hv!-(6&(1(eQeQ+edhp!.dt?/* 6(do<1gZeV+Pf4-.fm*/*g07& 18ekfX+*-/f)iF+f9)k7dg4dq' +
  'DdteKdqd]9dLeadb6Fdsdpdm6dp>AiPf#-gvel.-(*|DfU0+S--fE)0%f0**/fR+(f+-f;&<!3 3*3(&*!fxem+0*eMf}-ds*2.(:db/Adn)8dn8#iW65%0dg;!:1-dodl' +
  '5-&#Hdl43dk624d^h@)eQe_eS?-85--u[dnu/*k6kjl--h;-g?-k>mr++*g:gy&-pS)%*=!)-vT9#%4))=dt3&+3&!:j2-f]gC+hRjQ+@eQgM.-*QhG*0-(1|DfQg**-fR' +
  'hh+.)*fsiG//+hNeifBhx*eTf#-oWdY.)Idcdt:1(3doj~ -2(/hc/ewebi 6dq7&..2kGgF.(gC)-*/.hGg!*f>*)-k_4dfQdm1dhC&Ddodrdf7 <34(df;dm>ds)<dhG' +
  'dsj8.+he-fR.ef-f*.-(f*-fV*7dq+4gM.)&*8dq16dsfd/(en.+gj)dm:9ddeldC3!=)dsiP%7#ds2!7|D1dr4:dk6#42dt1Hdhdk<-gb.+eo+/+en*eO1*+(eZuV&+hu' +
  '+pr%-qv+l00h6m_mrvEE%3ds4vT@-2*-(-j7)+h{iShih|hs0*my+fiiR)-/&3g.f6f=iiq#>(#0#):3dq+5ds3jfdr*10!;Kh7(1)fWi9+dIeW-iO0fegM*g@).jI*-f<' +
  'l2(&dq@+dr5do9ds@doip++hh1fMNfKf-)%fb*gQ05**+#|D1fVel.-*PDgGdp+< 1-&)iP+212/1dm3*!%Edi-dpHdg(KdeFdcg6Nes/+eP).CIC+ePuNxugo+2lRj:-l' +
  '5(h5v4_+2(vEN)-gtq2--&j,-fRgDho)0*iPedl4fGg*-jF1).+fd)iZg,eZk^fUoi-*#20jV(*0&hber+eai=2*0+%iPi:+2!*2-g7.jEmW0%-0!*/-)mKfnfO+f*fQ3g' +
  'c1-!/#.|D+5*fHem><G+ga. 1ds%:&&)*7#ia 8(do18ds:6dn+*Kd]4gGe]ei*+<eKeL9uV*hrumu+fSj;l7w>Dv!,l_.-my(f9hkpl-)g)q}+j(hv+.m?hzr +k5owon' +
  '2#/ds6/jR.(1hW*+fSiH.))g+gBi9g:+kalRdq4%3n_-e^k]/g3--hF2!%/*60dq.ii(!dr49dj>di9!8*dp64+ds1gC:N-?BH++98|DN+*-ug|%qmh3v4li|-pkvT].(/' +
  'j lf6mBhyfG+lbk3gbm6ovjU+*BnA-m[--)mu+1lU)-l(f))0fHJl#f?fLgz0+((.i](5(/+&-4dt*3fffFTeP--ug}v4mfRvE[-*/vTaj!fLvku-hvn(.fSi_*/*n?-qO' +
  '--n)-.+fLiS-m_++wc5+...m(h=g[m[2+iX./+/+fXex@ebeS/++uhmvTevxzw>QwN&gdmql^0*+wt-jv+*0iY+gQ@|DfdvTg)vzLw9Aj4+.nWgnjoLwkBh<-e|f^eng&.' +
  '-g+mC.hEv+pvEcvYdw9 wPkwcI*-wt6+g4m=vYfw8~wH0wcJwz*kDvgzwt8jqi^vTh-x!9gHdGes|K';

/** Cells whose character is written as another one. */
export const BIG5_NOT_WRITTEN = [
  41470, 41536, 41676, 41678,
];

/** Cells of the same table that code page 950 has otherwise. */
export const CP950_CHANGES = '|&t!L|*{%F|~|;s!z|B{)E|0t+D0|.cR{%^| i7| &-|~|~|~|nt#y|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~' +
  '|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~' +
  '|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~|~' +
  '|~|~|~|~|~|~|~|~|~|~|~|~|~|~|Dvmjw]Bw@0umFv%}vyVuskt33>do58  ;drds>do58  ;dr!>do58  ;drds+I-.+P';

/** Cells whose character is written as another one. */
export const CP950_NOT_WRITTEN = [
  41676, 41678, 63977, 63978, 63979, 63993, 63994, 63995, 63996, 63997,
];
