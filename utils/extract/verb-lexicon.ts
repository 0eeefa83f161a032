/** Made by tests/training/verbs/make-lexicon.py, which explains the letters. */
export const VERBS = `
abandon:p abbreviate:p abduct:p abide abolish:p abound absorb:p abuse:nN accelerate accept access:nB
accommodate accompany:p accomplish:p accord:nNp account:bB accrue accumulate:Bp accuse:p achieve
acknowledge acquire act:bNf activate:p adapt:p add:f address:bB adhere adjourn adjust:p administer:p
admire:p admit:p admonish adopt advance:bNa advertise:pg advise advocate:bNp affect:p affiliate:nNp
afford age:nNp aggravate:p agree aide:nNp aim:np air:nB alarm:nNg alert:nN align:p allege:p alleviate
allocate:p allot:B allow:p ally:nN alter:p ambush:nN amend:p amount:nBf analyze anger:nB annex:bB
announce annoy:ag annul answer:bB anticipate:p apologize appeal:bN appear:f appease applaud apply
appoint appreciate apprehend approach:nBf approve argue arise arm:nNa arrange arrest:nNp arrive
articulate:bBp ascend ask assassinate:p assault:nN assemble:p assert assess:p assign:p assist:Np
associate:nNp assume:f assure attach:p attack:nN attain:p attempt:nN attend:f attract:p attribute:bBp
auction:nNp authenticate:p authorize avenge average:nBf avert:p avoid await awake:nB awaken:Bp award:nN
back:nBp bag:nN bail:nB balance:nNa ban:nBp bar:nNp bark:n barrel:nN base:nNp bat:nN battle:nNf bear:B
beat:b become:b beg begin behave:B behead believe belong:f bend:Bf benefit:bN beset:nBp bet:N bias:nNp
bid:nNag bill:nN bind:p bite:bBa black:nN blame blanket:nN blast:nN bleed:g bless:pg blink:bBf block:bN
blow:bB blush:bB board:nNg boast:g bolster:p bomb:nNg bombard book:nN boom:nBg boost borrow:g bother
bounce:f bow:nBf bowl:nNg boycott:bB brace:bB braid:bBp breach:nN break:bB breathe:fg breed:bBpg brew:bB
bridge:nN brief:nNg bring broadcast:nN broaden broker:nN browse brush:bB build:pg bump:bB burn:N
burst:bBfg bury:p bust:nB butter:nB buy:f buzz:bB bypass:nB calculate call:bB calm:bB campaign:nNf
cancel cap:nN capitalize:bBp capsize capture:b care:nf carry carve:p cast:n catch:B categorize cater:B
cause:bB caution:nf cave:nN cease:n cede celebrate censor center:nNp centralize certify:p chain:nNp
chair:nN challenge:bN change:bN chant:f characterize charge:nNp chart:bB charter:nB chase:bB check:bN
cheer:Nf chew choose chronicle circle:nB circulate:p cite claim:bB clamp clarify:p clash:nN classify:p
clean:nB clear:n click climb:Bf cling:a clock:nN clog close:b cluster:nNp clutch:nB coach:nN cock:nf
code:nN codify coincide:f collaborate collapse:nBf collect:p colonize:p color:nNp combat:bB combine:p
come command:ng commemorate commend:f comment:bN commission:nNp commit communicate:p compare:p compel:pg
compensate:p compete complain complement:bB complete:bp complicate:a comply compose:p compound:nN
compress:p comprise:p compromise:bN compute:g conceal:p concede conceive:bBp concentrate:p concern:nNa
conclude condemn condition:nNp conduct confer confess confine:bBp confirm confiscate confront:p
confuse:pg congratulate connect:p conquer:bB consent:bBf conserve consider:p consist:f consolidate
constitute constrain:p construct:p consult consume:p contact:bNp contain contaminate:p contemplate
contend contest:bBp continue contract:nN contradict contribute control:nBp convene convert:bNp convey
convict:Np convince:g cook:Bpg cool:nB cooperate coordinate:Np cope copy:nNp cordon:bBf correct:nB
correlate correspond:B corroborate cost:nNa count:bN counter:bN counteract couple:nNp cover:p crack:N
craft:nNp crash:nBf crawl:b create credit:nN creep criticize cross:bBfg crowd:nNa cruise:nB crush:bB
cry:bBf cull:p cultivate:p curb:B cure:bB curtail customize:p cut:bN damage:nNp dance:nNfg dare:g darken
date:nNp deactivate:p deadlock:nBp deal:nN debate:nN deceive decide declare decline:nNf decrease:b
dedicate:p deepen:B default:nNf defeat:bN defect:nB defend defer define:p deflect defuse:p defy
delay:bNp delete delimit deliver:p delve demand:nN demobilize:p demolish demonstrate denominate
denounce:B deny depart depend depict deploy:p deport:p deposit:nN depress:a deprive:p derail derive:p
descend:f describe desert:nN deserve design:nNp designate:nBp desire:nNp despise:bB destabilize:g
destroy detail:nNa detain:bBp detect:Bp deteriorate:B determine detonate develop:p devise diagnose:p
dial:bBf dictate:B die differ differentiate dig dim:bB diminish:p dine:bBg direct:n disagree:f
disappear:f disappoint:pg disarm:p disband:bBp discharge:nNp discipline:nBp disclose:p discount:nNp
discourage discover discredit discriminate discuss disembark disguise:bBp dislike:bB dismantle:p
dismay:nBp dismiss dispatch:bB dispense disperse:f displace display:bN dispute:nNp disqualify
disregard:bB disrupt disseminate dissipate:B dissolve distance:nNf distinguish:Bp distort:p distract
distribute:p disturb:pg dive:g diversify:p divert divide:p divorce:nB dock:bBp document:nNp dog:nN
dominate:p donate:p double:nB doubt:nN down:nN downplay:g draft:nNp drag:b drain:bB draw:b dream:nN
dress:nBp drift:bB drill:bNg drink:bN drive:b drop:bB drown:bB dry:nB duck:nNf dump dwell earn ease
eat:B echo:bBf edit:bBg educate:p effect:nNp eject elaborate:bB elect:bBp elicit eliminate email:nN
embark:p embellish embody embolden embrace emerge emit emphasise emphasize:f employ:p empower empty:nB
emulate enable:f enact:p encode:bBg encompass encounter:bB encourage end:bf endanger:a endeavor:bN
endorse endow:p endure:p enforce:p engage:p engineer:nNpg engulf enhance:a enjoy enlarge enlist enrich:a
enroll ensue:N ensure enter:f entertain entice entitle:p entrust envision:B equal:n eradicate:p erase
erect:bBp erode:p erupt:f escalate escape:bBf escort:bN establish estimate:bBp evacuate:p evaluate:p
evict:p evidence:nB evolve exaggerate examine exceed exchange:nN exclude excuse:bN execute:p exemplify
exempt:b exercise:bNp exert exhibit:nN exile:nNp exist:f exit:bB expand expect:p expedite:p expel:bB
experience:nN expire explain explode:f exploit explore export:nNp expose:p express extend exterminate
extort extract:p extradite:p eye:nNa face:b facilitate fade:b fail faint:nB fake:nBp fall:b fan:nN
fare:bB fascinate:g fault:nN favor:bB fax:nB fear:bN feature:bBp feed:Bp feel:f fend fetch:a field:nN
fight:bg figure:nN file:nN fill film:nNp filter:bNg finalize:p finance:nNpg find fine:nNp finish:B
fire:nN fit:bpg fix:bBp flag:nNa flare:nB flash:nNf flee:B fling:nB float:bB flood:nNg flow:nBf flush:bB
flutter fly focus:b foil fold:nBp follow foment fool:nN forage:bB forbid force:nN forecast:nNa foresee
forge:p forget forgive form:bN formalize forward:nBp foster:bB fracture:Na frame:nN free:nBp freeze:bB
frown:bBf fry:bB fuck:bBpg fuel:nNp fulfill function:nN fund:bNpg furnish gain:bNf garner gather:g
gaze:nB generate:p get giggle:bBf give glance:nBf glean glow:nB go govern:p grab:bf grace grant:bN
grasp:bB greet:fg grin:nBf grind:a grip:np groan:bBf gross:nB grow guarantee:bNp guard:nN guess
guide:bNp gun:nNp hail:nB halt:bB hammer:nB hamper:Bp hand:nN handle:g hang happen:f harass harbor:bN
harm:bp harmonize harvest:bNpg hate:bBf head:nB heal hear:g heat:nBag heed:bB heighten:p help helpe
hesitate:B hide highlight:B hijack:pg hinder:bBp hint:nN hire hit:n hold:p hole:nNp honor:bp hop:bB
hope:bB host:bB house:nNg hover hunt:bB hurl:f hurry:bB hurt:bp hydrolyze hypothesize identify:p ignite
ignore illuminate illustrate imagine immerse immigrate immunize impact:nBp impede implement:B
implicate:p imply:p import:bNp impose improve inaugurate:p incite include incorporate increase:bBp incur
indicate indict:p induce indulge industrialize:p infect:p infiltrate inflate:p influence:nNp inform:p
inhabit:p inherit initialize initiate:p inject injure:p input:nB inquire:f insert:bB insist inspect:f
inspire:Bp install instigate instill institute:nBp instruct insult:nN insure integrate:p intend:p
intensify:p interact intercept:B interfere interpret interrogate interrupt intervene:N interview:nN
intimidate:p introduce intrude inundate invade:f invalidate invent invest:p investigate:Bp invite
invoke:B involve:p isolate:a issue:nN jail:nNp jeopardize jerk:nBf jog join judge:nNpg jump:bBf
justify:p keep kick:bf kidnap:bBpg kill kiss:bBf kneel:f knock:b know label:nNp lack:nf lag:n lament:Bf
land:nNf lash:N last:nf laugh:bf launch:bB lay:bB lead:b leak:nNp lean leap:b learn lease:bB leave
lecture:nNp legalize legislate legitimize lend:g lessen let:B level:nN levy liberalize liberate:p
license:nNag lick lie:bB lift light:nNg lighten like:nBf limit:bNa line:nN link:nNp list:nBp listen:f
live:N load:nNpg loan:nNp lobby:bBg localize:p locate:p lock:bNp log:bNg long:nB look:f lose love:b
lower:nB lure:bB mail:nNg maintain:p make man:nBa manage mandate:np manipulate manufacture:bBpg map:nNg
mar:bBp march:bN marginalize:p mark:bB market:nNpg marry mask:nNp master:nN mastermind:nN match:nN
materialize matter:nB mean:B measure:nN meddle mediate:p meet:g melt:bBp mend mention:b merge:B merit:nB
mess:nB message:nN migrate mind:nNa mingle minimize mirror:nB mislead misrepresent miss:f mistake:nN
misunderstand:g misuse:nB mitigate mix:nBa mobilize:p model:nNp moderate:nB modernize modify:p modulate
monitor:Np motivate:a mount:bBp mourn:g move:bB muffle murder:nNp mutate:B mutter:f name:nNpg narrow:nB
nationalize:p navigate need:bB negate neglect:nBp negotiate:p net:nN neutralize nickname:nB nod:bf
nominate normalize:g note:bB notice:bB notify nullify number:nNp nurture:b obey object:bN obscure:bB
observe obstruct obtain occupy occur:f offend offer:b offset:bN open:bg operate:p oppose:p oppress:p
opt:bBf orchestrate:bBp order:nN organize orient:p originate:f oust outlaw:p outline:b outrage:nB
overcome overhaul overhear overlap:bB override overrule overrun:bN oversee overshadow overtake overthrow
overturn ow:bBp owe:p own:np pace:nB pack:bBp paddle:bB paint:bBpg pair:nBp paraphrase pardon:nN
park:nNpg part:nN participate partition:nNp pass paste:bB patent:nNp patrol:nNfg pause:nB pave:f pay
peak:nBf peg:nBp penetrate perceive:p perfect:nB perform permit:Bp perpetuate persist:b persuade
petition:nN phase:nNp phone:nN photograph:nN pick picture:nN pin:bN pipe:nN piss pitch:nN place:nNp
plague:bp plan:nBp plant:nNp play plead:B please:nBa pledge:nN plot:nNf plow:bB pluck plug:bN plunge:bBf
point:nN poison:nBpg polarize politicize poll:nNpg ponder pool:nN pop:nf portray:p pose posit
position:nNp possess post:nNp postpone:p pound:nNf pour:bf power:nNp practice:nNp praise:nf pray:f
preach precede precipitate predict preempt prefer:a prepare prescribe:p present:bB preserve:Bp preside:f
press:bB pressure:nN presume:p pretend prevail prevent price:nNpg print:nNpg privatize probe:nN
proceed:Nfg process:nNpg proclaim produce:p profess profile:nNg prohibit:p project:nNp proliferate
prolong:p promise:nB promote prompt:bB promulgate pronounce:bBp prop:B propose:p prosecute:p prosper
protect:p protest:bN prove provide provoke publicize:p publish:p pull pump:Bp punch:bBf punish:p
purchase:bN purge:p purify:p pursue push:b put:b qualify:ag quarantine:nBp quash quell query:bB
question:nN quit:bBf quote:b race:nNf rage:nB raid:nN rail:nNg raise rally:nN ram:bBf ramble:nB ramp:bB
range:nB rank:bB rape:nN rate:nNpg ratify:p rattle ravage:p raze reach:B react:B read:b reaffirm
realize:f reappear rear:nB reason:nNf reassure:g rebound:bNf rebuild recall recapture:p receive
recess:nBp reclaim:p recognize:p recommend:p reconcile reconnect reconsider reconstruct record:nNg
recover recruit:N recycle:p redeem redeploy redirect:bB redistribute redraw reduce:p reestablish:p refer
reference:nNpg refill:bB refine:ag reflect reform:nN refrain refresh refund:bBp refuse refute regain
regard:bBp register:p regret:bB regulate:p rehabilitate reimburse rein:N reinforce:p reinstate:p
reiterate:f reject rejoin relate:p relax release:bBp relegate relieve relinquish:f relocate:p rely
remain:f remark:nNf remember remind remove rename:p render:p renew:p renounce:b rent:bB reopen:p
reorganize:p repair:bNp repatriate repay repeal repeat:bB repel:f replace:p reply:nf report:nB represent
reproduce request:nN require:p reschedule:p rescue:nBp research:nB resemble resend resent:bB reserve:bN
reset resettle:p reshuffle:nB reside resign resist resolve:p resort:nN respect:bBp respond rest:nf
restart restate:p restore:p restrain restrict:p restructure:g result:nNf resume resurrect retain retake
retaliate:f rethink retire:p retract:bBf retreat:nB retrieve:p return:bB reunify reunite:p revamp reveal
revere:p reverse:bB revert review:bN revise:p revisit revitalize revive revoke:p reward:nNg rewrite
rid:bBp ride:bB ridicule:nB rig:nNpg ring:nN riot:nNfg rip:f rise:b roam:bB rob rock:nN roll:b root:bNp
rot rotate:bB round:nN rout route:nN row:nN rub ruin:bN rule:nN run:bB rupture rush:b sabotage:bB
sacrifice:bN safeguard:bN sail:bNfg salute:bB salvage sample:nN sanction:bN satisfy:ag save saw:nB say:f
scale:nNp scam:nBp scan:nB scare:Ba schedule:nNpg scold:f score:nNfg scrap:bBp scratch:bBf scream:bf
screen:nNg screw:bB scuttle:bBp seal:bNp search:nNf seat:nNp secede secure:bB see seed:nNp seek seem:f
seep seize select:bBp sell send sentence:nNpg separate:np sequel:bN serve set:nNp settle:p sever
severe:nB sew shake shape:nNp share:bNp shave:p shed:b shell:nNg shelter:nN shield:nN shift:bN shine:b
ship:nNpg shock:nNpg shoot:bBg shore:nN shorten:nBp shout:f show showcase shower:nN shrink shrug:Nf
shuffle:bB shut:b shy:bB side:nN sigh:nf sight:nNpg sign:bN signal:nN signify silence:nBp simplify
sing:B single:nN sink:b sit:f skate:bBg ski:nBg skip:f slam:n slap:b slash:bBf slate:nBp slaughter:nBp
slay:g sleep:bB slide:bBf sling:nB slip:bf slow:n slump:nB smack:bB smash:f smell:bf smile:nf smoke:nBg
smuggle:g snap:bBf snatch sneak soar socialize soften solicit:bBf solve:p soothe sort:nN sound:nf
sour:nB sow span:bB spare:bB spark:b speak specify:p speculate speed:nNf spell:bBg spend:g spill:bB
spin:bBf spit:b split:nB spoil:bB sponsor:bNp spot:nN spray:bBp spread:b spring:nN spur:B spy:nN
squander square:nN squeeze:bBp stab:bBp stabilize:p stage:nN stain:nNpg stall:bNp stamp:bN stand:bf
stare:bNf start:bf starve:p state:nN station:nNp stay steal:B steepen:pg stem:b step:bN stick:N stifle
stimulate:Bp sting:nB stir:bBp stop:B store:nNp storm:nNf straddle straighten strain:nNp strand:nNp
strangle strap:bNp stream:nN streamline:a strengthen:p stress:nBf stretch:b strike:nNf strip:bB strive
structure:nN struggle:n study:nN stuff:nBp stump:nN subdue:p subject:nNp submerge submit subpoena:bN
subscribe:p subside subsidize substitute:bB subtract succeed succumb suck sue:p suffer suffice suffocate
suggest suit:nN sum:nN summarize summon:Np supervise supplement:bB supply:nNp support:b suppose:p
suppress surface:nN surge:nN surpass surprise:nNag surrender surround:p survey:nNp survive:f suspect:bNp
suspend sustain swap:bB sway:bB swear:g sweep:bBg swell:N swim:g swing:nN switch:B tackle tag:nNpg
tailor:bNp taint:bBp take talk:N tap:p tape:nNp target:bN task:nN taste:bB taunt teach tear:bN
telephone:nNf tell:f tend tender:nB term:nNf terminate:p terrify:g test:nNg testify:f thank:Nf thaw:nBp
theme:nN theorize thin:nB think:f threaten thrive throw thrust:nB thwart:p tie:bNp tighten tilt:nBg
time:nNpg tip:nN title:nNp tolerate:p toll:nN top:nB topple torch:nB torture:nBp toss:bf total:nNf
touch:bB toughen tour:nNf toure:nBf tow trace:bNp track:bN trade:nBpg trail:nN train:nNpg transfer:bNp
transform transition:nN translate transmit:p transport:n trap:nBp trash:nB travel:bBf treat:Bp
trigger:bB trim:bB trip:nN triple:nB trouble:nNag trust:b try tune:nN turn:b tweet:bN twist:bBa
uncover:p undercut underestimate undergo undermine underscore understand:g undertake undo unfold unify:a
unite:p unleash unload unlock:bBa unplug:bB unravel unveil update:bBp upgrade uphold uproot upset:nBa
urge use:b utilize vaccinate validate value:nNp vary:a vault:nN venture:nN verify:p vest:nB veto:bB
videotape:nB view:bNp violate visit:bBf voice:nN volunteer:bN vote:nNfg vow:n wage:nNp wager:bB wait:f
waive wake:n walk:f wander want warm:nBg warn:g warrant:nN wash waste:bBp watch:N water:nNp wave:nNf
waver weaken wear weather:nBp weave:g weep weigh weight:nNp welcome:b wheel:nN whip:nB whisper:bB
widen:p win:bB wind:nNa wipe:b wire:nNpg wish:Bf withdraw withhold withstand witness:nNf wonder:bBf
word:nNpg work:bB worry:Na worsen worship:bB wrap wring write yell:Bf yield:p`;
