/** Made by tests/training/verbs/make-lexicon.py, which explains the letters. */
export const VERBS = `
abandon:p abate abbreviate:p abduct:p abide abolish:p abound absorb:p abstain abuse:nN accede accelerate
accentuate accept access:nB acclaim:bB accommodate accompany:p accomplish:p accord:nNp account:bB accrue
accumulate:Bp accuse:p achieve:p acknowledge acquaint acquiesce acquire act:bN activate:p actuate
adapt:p add address:bB adhere:B adjourn adjust:p administer:p admire:p admit:p admonish adopt adore
advance:bNa advertise:pg advise advocate:bNp affect:p affiliate:nNp affirm:bBp afflict:p afford:Bp
age:nNa aggravate:p agitate:a agree aid:nNp aide:nNp aim:nBp air:nB alarm:nNpg alert:nN alienate:a
align:p allay allege:p alleviate allocate:p allot:Bp allow:p ally:nNp alter:p amass ambush:nN ameliorate
amend:p amortize amount:nBf analyze anger:nB animate:p annex:bB annihilate announce annoy:ag annul
answer:bB anticipate:p apologize appeal:bN appear:f appease applaud apply appoint:p appraise appreciate
apprehend apprise approach:bB appropriate:nBp approve approximate:bB argue arise arm:nNa arouse:bB
arrange arrest:nNp arrive articulate:bBp ascend:f ascertain:p ascribe ask aspire:bB assail:bBp
assassinate:p assault:nN assemble:p assert assess:p assign:p assimilate assist:Np associate:nNp assuage
assume assure:p attach:p attack:nN attain:p attempt:nN attend:f attest attract:p attribute:bNp
auction:nNp augment:a authenticate:p author:nN authorize:p avail avenge average:nBf avert:p avoid:p avow
await awake:nB awaken:nBp award:nN back:nBp bag:nN bail:nB balance:nNa balk ban:nBp band:nN banish
bar:nNp bark:n barrel:nN barter base:nNp bat:nN batter battle:nNf bear:B beat:b beckon become:b beep
befit beg begin:g behave:B behead believe belong:f bend:Bf benefit:bN bequeath beseech beset:nBp besiege
bestow:p bet:N betray bewilder bias:nNp bid:nNg bill:nN bind:p bite:bB black:nN blackmail:bB blame
blanket:nN blast:nN blaze:nN bleed bless:pg blind:nBp blink:bBf block:bN blow:bB blush:bB board:nNg
boast:g bolster:p bomb:nNg bombard book:nNp boom:nNg boost borrow:g bother bounce:f bow:bBf bowl:nNg
boycott:bN brace:bB brag braid:bBp breach:nN break:bB breathe:f breed:bBpg brew:bB bribe:N bridge:nN
brief:nNg brighten:B bring broadcast:nN broaden:p broker:nN browse brush:bB budget:nNp build:pg bump:bB
burden:nNp burn:B burst:nBf bury:p bust:nB butter:nB buy:f buzz:bB bypass:nBp calculate:p call:bB
calm:nB campaign:nNf cancel cap:nNp capitalize:bBp capsize capture:b care:n carry carve:p cast:n catch:B
categorize cater:B cause:bB caution:nf cave:nN cease:n cede celebrate cement:nB censor center:nNp
centralize:a certify:p chain:nNp chair:nN challenge:bN change:bN chant:f characterise characterize
charge:nNp chart:bB charter:nB chase:bB check:bN cheer:Nf cherish:p chew choose chronicle circle:nB
circulate:p circumvent cite claim:bB clamp clarify:p clash:nN classify:p clean:bB cleanse:g clear:n
clench click climb:B clinch cling:bB clock:nN clog close:b clothe:bNpg cluster:nNp clutch:nN coach:nN
cock:nf code:nN codify coin:nN coincide:f collaborate collapse:nBf collect:p colonize:p color:nNa
combat:bB combine:p come comfort:nN command:ng commemorate commence:bB commend comment:bN commission:nNp
commit:p communicate compare:p compel:pg compensate:p compete complain complement:bB complete:bp
complicate:a comply compose:p compound:nN comprehend compress:p comprise:p compromise:nN compute:g
conceal concede:p conceive:p concentrate:p concern:nNa concert:nNa conciliate conclude concur condemn
condition:nNp condone conduct:bp confer:B confess confide:B confine:Np confirm confiscate conform
confound confront:p confuse:pg congratulate congregate connect:p conquer conscript consecrate
consent:nBf conserve consider:p consist console:bB consolidate constitute constrain:p construct:p
construe consult consume:p consummate contact:bNp contain contaminate:p contemplate contend contest:nNp
continue contract:nN contradict contrast:nB contribute contrive control:nBp convene converge convert:Np
convey convict:Np convince:pg cook:Bpg cool:nB cooperate coordinate:Np cope copy:nNp cordon:bBf
correct:nBp correlate correspond:B corroborate corrupt:nBpg cost:nNf counsel:nNg count:bNp counter:bN
counteract couple:nNp cover:p crack:N craft:bNp crash:nBf crave crawl creak create:p credit:nN creep:bB
criminalize crimp cripple:pg criticize cross:bBfg crowd:nNa crown:nNp cruise:nB crumble crush cry:bBf
cull:p cultivate:p curb:B cure:bNp curse:nB curtail customize:p cut:bN damage:nNp dampen dance:nNfg
dare:g darken:p date:nNp deactivate:p deadlock:nBp deal:bN debate:nN decay:bB deceive:p decide decimate
decipher declare decline:nB decode decrease:b decry dedicate:p deduct deem deepen:B default:nNf
defeat:bN defect:nN defend defer:p define:p deflect defraud defray defuse:p defy degrade:g delay:bNp
delete deliberate:nB delimit deliver:p deluge:bB delve demand:bB demean:Bg demilitarize demobilize:p
democratize demolish demonstrate demoralize denigrate denominate denounce:B deny depart depend depict
deplore:f deploy:p deport:p deposit:nN depreciate depress:a deprive:p derail deregulate derive:p
descend:f describe desert:nN deserve design:nNp designate:bp desire:nNp despair:nB despise:bB
destabilize:g destroy detach detail:nNa detain:bBp detect:Bp deter:B deteriorate:B determine detonate
devastate:g develop:p devise:p devolve devote:a diagnose:p dial:bBf dictate:Bp die differ differentiate
dig dignify:a dilute dim:bB diminish:p dine:bBg dip:bBf direct:np disagree:f disappear disappoint:pg
disarm:p disband:bBp discard:p discharge:bNp discipline:nNp disclose:p discontinue:p discount:nNp
discourage discover discredit:p discriminate discuss disembark disengage disfigure disguise:bBp
dishearten dishonor:bB dislike:bB dislodge dismantle:p dismay:nBp dismiss disparage dispatch:bB dispel
dispense:p disperse:f displace:p display:bN dispose dispute:nNp disqualify:p disregard:bp disrupt
dissect disseminate dissipate:B dissolve distance:nNf distinguish:Ba distort:p distract distribute:p
distrust:nB disturb:pg dive:g diversify:a divert divide:p divorce:nBp divulge dock:bBp document:nNp
dog:nN dominate:p donate:p double:nB doubt:bN douse down:nN downplay:g draft:nNp drag:b drain:bB draw
dread:bBp dream:nN dress:nBp drift:bB drill:bNg drink:bNg drive:b drop:bB drown:bB dry:nB duck:nNf
dump:B duplicate dwell:g dwindle earmark:bBp earn ease eat:B echo:B edge:nN edit:bBg educate:p
effect:nNp eject elaborate:bB elect:bBp elevate:a elicit eliminate email:nN embark:p embarrass:ag
embellish embody:p embolden embrace:B emerge emit emphasise emphasize employ:p empower empty:nBp emulate
enable enact:p encode:bBg encompass encounter:bB encourage encroach end:bBf endanger:p endeavor:bN
endorse endow:p endure:N energize enforce:p engage:p engender engineer:nNpg engulf enhance:p enjoy
enlarge:p enlighten:a enlist ennoble enrich:a enroll enshrine ensue:N ensure entangle enter:f
entertain:g entice entitle:p entrust:p enumerate enunciate envisage envision:B equal:n equalize
eradicate:p erase erect:p erode:p erupt:f escalate escape:bBf eschew escort:bN establish:p estimate:bBp
evacuate:p evade evaluate:p evict:p evidence:nB evince evoke evolve exact:nB exaggerate:a exalt:p
examine excavate exceed exchange:nN excite:ag exclude:Bp excuse:bNp execute:p exemplify:p exempt:b
exercise:bNp exert:p exhaust:bB exhibit:bNp exhort exile:nNp exist exit:bB expand:p expect:p expedite:p
expel:bBp expend:p experience:nN expire explain explode:f exploit:N explore export:nNp expose:p express
extend:p exterminate extinguish:p extort extract:p extradite:p extricate eye:nNa face:b facilitate
fade:b fail faint:bB fake:nBp fall:b falter fan:nN fare:bB fascinate:g fashion:nBp fault:nN favor:bBp
favour fax:nB fear:bN feature:nBp feed:p feel:fg fend fetch fiddle fight:bBg figure:nN file:nN fill:p
film:nNp filter:bNg finalize:p finance:bNpg find fine:nNp finish:B fire:nN fit:bpg fix:Np flag:nNa flail
flare:bB flash:nNf flee:B fling:nBp flirt float:bB flood:nNg flourish:bB flow:bBf flower:bNg flush:bB
flutter fly focus:b foil fold:nBp follow foment fool:nN forage:bB forbear forbid force:nN forecast:nNp
forego:g foresee forfeit forge:p forget forgive form:bNp formalize formulate forsake fortify:a
forward:nBp foster:p fracture:bNa frame:nN free:np freeze:bB frighten:ag frown:bBf frustrate:pg fry:bB
fuck:bBpg fuel:nNp fulfill:p function:nN fund:bNpg funnel furnish gain:bN gamble:bBg garner gather:g
gaze:nB gear:bNp generate:p get giggle:bBf give glance:nBf glean glimpse:bN gloat glow:nB go govern:p
grab:bf grace:nB graduate:bN grant:bNp grapple grasp:bB greet:fg grieve grin:nBf grind grip:nB groan:bBf
gross:nB group:nNg grow guarantee:Bp guard:bNp guess guide:bNp gun:nNp hail:nB halt:bB hammer:bB
hamper:p hand:nN handicap:bNp handle:g hang happen:f harass harbor:bN harden harm:bp harmonize
harness:bB harvest:bNpg hate:bBf haunt:B hav head:nBp heal:pg hear:g heat:nBag heed heighten:p help
helpe hesitate:Bf hide highlight:B hijack:pg hinder:p hint:nN hire hit:n hold:p hole:nNp hone honor:bp
honour hook:bB hop:bB hope:bB host:bB house:nNg hover hug:bNf humble:nBp hunt:bB hurl:f hurry:bB hurt:bp
hush hydrolyze hypothesize identify:p ignite ignore illuminate:p illustrate:p imagine imitate immerse
immigrate immunize:p impact:nBp impair:a impart impede imperil implement:Bp implicate:p implore imply:p
import:nNp impose:p impoverish:a impress:p improve:p inaugurate:p incite includ include incorporate
increase:bNp inculcate incur:p indicate indict:p induce induct:p indulge industrialize:p infect:p
infiltrate inflame inflate:p inflict:p influence:nNp inform:p infringe inhabit:p inherit inhibit
initialize initiate:p inject injure:p inoculate input:nB inquire:f insert:bB insist inspect:f inspire:p
install instigate instill institute:bBp instruct insult:nN insure:p integrate:p intend:p intensify:p
intention:nN interact intercept:B interfere interpose interpret:p interrogate interrupt intersect
intertwine intervene:N interview:nN intimidate:p intrigue:nNg introduce intrude intrust:p inundate inure
invade invalidate invent invest:p investigate:Bp invigorate invite invoke:B involve:p isolate:a issue:nN
itemize jail:nNp jeopardize jerk:nBf jog join judge:nNp jump:bBf justify:p keep kick:b kidnap:bBpg kill
kiss:bBf kneel:f knock:b know label:nNp labor:nN lacerate lack:nf lag:b lament:Bf land:nNf languish:B
lash:bN last:nf laugh:bf launch:bB lay:b lead:b leak:nNp lean:b leap:bB learn lease:nBg leave
lecture:nNp legalize legislate legitimize lend:bg lengthen:b lessen:p let:f level:nN levy:bB li
liberalize liberate license:nNg lick:bB lie:b lift light:nN lighten like:nBf limit:bNa line:nN link:nNp
list:nBp listen:f live:N load:nNpg loan:nNp lobby:bNg localize:p locate:p lock:bNp log:bNg long:nBg
look:f loose:nB lose love:b lower:n lull:nB lure:b magnify:p mail:nNg maim maintain:p make maltreat
man:nBa manage mandate:nBp mangle manifest:nBp manipulate manufacture:bNpg map:nNg mar:bBp march:bN
marginalize:p mark:bB market:nNpg marry marshal:bN mask:bNp mass:nN master:bN mastermind:nN match:nNpg
materialize matter:nN mature:nBp mean:Bg measure:nNp meddle mediate:p meet:g melt:bBp menace:nBg mend:bB
mention:b merge:B merit:nB mess:nB message:nN migrate militarize mind:nNa mingle:fg minimize mirror:nB
misdirect misinterpret mislead:p misrepresent miss mistake:nN misunderstand:g misuse:nB mitigate mix:nBa
mobilize:p model:nNp moderate:nB modernize:p modify:p modulate molest monitor:Np motivate:a mount:bBp
mourn:g move:bB muffle multiply:p murder:nNp muster mutate:B mutter:f nag:g name:nNpg narrow:nB
nationalize:p navigate need:bBp negate neglect:bBp negotiate:p net:nN neutralize:p nickname:nB nod:bf
nominate noodle:N normalize:g note:bB notice:bBf notify nourish nullify number:nNp nurture:bp obey
object:nN obligate:p obscure:bBp observe:p obstruct:p obtain:p occupy occur:f offend offer:b offset:bNp
omit open:bg operate:p oppose:p oppress:p opt:bBf orchestrate:bBp order:nN organize:p orient:p
originate:f orphan:nNp oust outgrow outlaw:bBp outline:bB outlive outperform outrage:nN outrun:bB
outstrip outweigh:B overcome overestimate overhaul:bB overhear overlap:bB overlook:B override
overrule:pg overrun:bN oversee overshadow:p overtake overthrow:bB overturn overwhelm:pg ow:bBp owe:p
own:np pace:nB pack:bBp paddle:bB paint:bBpg pair:nBp paraphrase pardon:nN pare park:nNpg part:nN
participate partition:nNp pass paste:bB patent:nNp patrol:nNfg patronize pause:bBf pave:f pay:p peak:nNf
peg:nBp penalize penetrate perceive:p perfect:nB perform perish:bB permit:Bp perpetuate persecute
persevere persist persuade:p pertain pervert petition:nN phase:nNp phone:nN photograph:nN pick pile:nN
pin:bN pinch pinpoint pioneer:bN pipe:nN piss pit:nB pitch:nN place:nNp plague:bp plan:nBp plant:nNp
play plead:B please:nBag pledge:bN plot:nN plow:bBp pluck plug:bN plunge:bBf point:nN poison:nBpg
polarize politicize poll:nNpg pollute:a ponder pool:nN pop:nf portray:p pose posit position:nNp possess
post:nNp postpone:p postulate pounce pound:nNf pour:bf power:nNp practice:nNp praise:nBf pray:f preach
precede:b precipitate:bB preclude predict preempt prefer:Ba prepare:p prescribe:p present:n preserve:Bp
preside:f press:bB pressure:nN presume:p pretend prevail prevent:p prey:nB price:nNpg print:nNpg
privatize probe:nN proceed:Nf process:nNpg proclaim procrastinate procure produce profess profile:nNg
profit:nN progress:nBp prohibit:p project:nNp proliferate prolong:p promise:nB promote:p prompt:nB
promulgate pronounce:bBp prop:bB propagate propose:p prosecute:p prosper:N protect:p protest:bN protrude
prove provide:p provoke publicize:p publish:p pull pump:Bp punch:bBf punish:p purchase:bN purge:p purify
pursue:p push:b put:b quadruple:bBp qualify:ag quantify quarantine:nBp quash quell query:bB question:nN
quit:bBf quote:b race:nNf rage:nBf raid:nN rail:nNg raise rally:nN ram:bBf ramble:nB ramp:bB range:nB
rank:bB rape:nN rate:nNpg ratify:p rattle ravage:Np raze reach:B react:B read:b reaffirm realign realise
realize reap reappear rear:nB rearm reason:nN reassert reassure:g reawaken rebound:bNf rebuild:p rebut
recall recapture:p recede:B receive recess:nBp reciprocate recite reclaim reclassify recognize:p
recollect recommend:p recommit reconcile reconfigure reconfirm reconnect reconsider reconstruct
reconvert record:nNg recover recruit:N recur recycle:p redeem redefine redeploy redesign redirect:bBp
rediscover redistribute redouble redraw redress:bB reduce:p reenact reestablish:p reexamine refer
reference:nNpg refill:bB refinance refine:ag reflect refloat refocus reform:nN refrain refresh:p refuel
refund:bNp refuse refute regain regard:nBp register:p regress regret:bB regulate:p rehabilitate
reimburse rein:N reinforce:p reinstate:p reinterpret reinvent reinvest reiterate:f reject rejoice rejoin
rekindle relate:p relax relearn release:bBp relegate relent relieve relinquish:f relocate:p rely
remain:f remake:bB remark:nN remedy:bNp remember remind remove:p rename:p render:p renegotiate renew:p
renounce renovate rent:nN reopen:p reorganize:p repair:bN repatriate repay repeal:bBp repeat repel
replace:p replenish replicate reply:nf report:nB repose:nBp represent:p repress:bB reprocess reproduce
repudiate request:nN require:p reschedule:p rescind rescue:nBp research:nB resemble resend resent
reserve:nNp reset resettle:p reshape reshuffle:nB reside resign resist resolve:bp resort:nNp respect:bBp
respond rest:nf restart restate:p restore:p restrain:p restrict:p restructure:g result:bNf resume
resurrect retain retake retaliate:f retard:bBa rethink retire:p retract:bBf retrain retreat:bB
retrieve:p return:bB reunify reunite:p revamp reveal revere:p reverse:b revert review:bN revise:p
revisit revitalize:p revive:p revoke:p revolutionize revolve reward:bNpg rewrite rid:bBp ride:bB
ridicule:nB rig:nNpg ring:nN riot:nNfg rip:f rise:bB risk:nNf rivet roam rob:N rock:nN roll:bB root:bNp
rot rotate:bB round:nN rout route:nN row:nN rub ruin:bN rule:nN run:bB rupture rush:b rust sabotage:bB
sacrifice:bNp safeguard:bN sail:bNg salute:bBf salvage sample:nN sanction:nNp sap satisfy:a save savor
saw:nB say:f scale:nNp scam:nBp scan:nB scare:Ba schedule:nNpg scold:f scoop score:nNfg scout:bN
scrap:bNp scratch:bBf scream:bf screen:nNg screw:bB scrutinize scuttle:bBp seal:bNp search:nNf seat:nNp
secede secure:bBp see seed:nNp seek seem:f seep seize select:bBp sell send sense:nB sentence:nNpg
separate:np sequel:bN serve set:nNp settle:p sever severe:nB sew shackle:N shade:nN shadow:nN shake
shape:bNp share:bNp shatter shave:p she:nBf shed:bf shell:nNg shelter:nN shield:nN shift:bN shine
ship:nNpg shirk shock:nNpg shoot:bBg shop:nNg shore:nN shorten:bBp shoulder:nN shout:f show showcase
shower:nN shriek shrink:N shrug:Nf shuffle:bB shut:b shy:bB side:nN sigh:nf sight:nNpg sign:bN signal:nN
signify silence:nB simplify:p simulate sing single:nN sink:bB sit:f skate:bBg ski:nBg skip:f slam:n
slap:b slash:bB slate:nBp slaughter:nBp slay:g sleep:bB slide:bBf sling:nB slip:bf slow:b slump:nN
smack:bB smash:f smell:bf smile:nBf smoke:nBg smooth:nB smother:p smuggle:g snap:bBf snatch sneak snore
soar sob socialize soften:p solicit:f solidify solve:p soothe sort:nN sound:n sour:nB sow span:bB
spare:bBp spark:bB speak spearhead specialize:a specify:p speculate speed:bNf spell:Bg spend:g spill:bB
spin:bBf spiral:nB spit:b splint split:nB spoil:bN sponsor:bNp spot:nN spray:bBp spread:b spring:nN spur
spy:nN squander:g square:nN squeeze:bBp stab:bBp stabilize:p stack:nN stage:nN stain:nNpg stake:nN
stall:bNp stamp:bNp stand:f standardize:a stare:bNf start:b starve:p state:nN station:nNp stay:f steal:B
steepen:pg steer stem:b step:bN stick:N stifle stimulate:Bp sting:nB stink stir:p stop:B store:nNp
storm:nNf straddle straighten strain:nNp strand:nNp strangle strap:bNp stray:b stream:nN streamline
strengthen:p stress:nf stretch:b strike:nN strip:bB strive structure:nN struggle:nB study:nN stuff:nBp
stump:nN subdue:p subject:nNp submerge submit subpoena:bN subscribe:p subside:pg subsidize substantiate
substitute:bB subtract subvert succeed succumb suck sue:p suffer suffice suffocate suggest suit:nNp
suite:nBp sum:nN summarize summon:Bp supersede supervise supplement:bBp supply:nNp support:b suppose:p
suppress surface:nN surge:nB surmount surpass:Bp surprise:nNag surrender:bB surround:p survey:nNp
survive suspect:bNp suspend sustain swap:bB swat sway:bB swear:g sweat:nB sweep:bBg swell:N swerve:p
swim:g swindle:bB swing:nN switch:B symbolize sympathize synchronize synthesize tackle tag:nNpg
tailor:bNp taint:bBp take talk:N tamper:bB tap tape:nNp target:bN tarnish task:nN taste:bB taunt tax:nNp
teach tear:bN teem telephone:nNf tell:f temper:nBp tempt:pg tend tender:nBp term:nNf terminate:p
terrify:pg terrorize test:nNpg testify:f thank:Nf thaw:nBp theme:nN theorize thin:nB think:f threaten
thrive throw thrust:n thwart:p tie:bNp tighten tilt:nBg time:nNpg tip:nN title:nNp tolerate:p toll:nN
top:nB topple torch:nB torment:bB torture:nBp toss:bf total:nNf touch:bB toughen tour:nNf toure:nBf tow
tower:nN trace:bNp track:bN trade:nNpg trail:nN train:bNpg traipse transact transcend transfer:bNp
transform translate transmit:p transpire transport:n trap:nBp trash:nB travel:bB traverse tread
treasure:nN treat:Bp trigger:bB trim:bB trip:nN triple:nBp triumph:nN trouble:nNag trust:bBp try tumble
tune:nNp turn:b tutor:N tweet:bN twirl twist:bBa typ unbalance uncover:p undercut underestimate undergo
underline undermine underscore:f understand:g undertake:g undo unearth:p unfold unfollow unify:a unite:a
unleash unload unlock:bB unnerve unplug:bB unravel unveil update:bBp upgrade uphold uproot upset:nB urge
use:bBp usher usurp utilize utter:bBp vacate vaccinate validate value:nNp vanish vary:a vault:nN
venture:bN verify:p vest:nBp veto:bB victimize videotape:nB view:bNp vindicate violate visit:bBf
visualize voice:nN volunteer:nN vote:nNfg vow:n wage:nNp wager:bB wait waive wake:n walk:f wallow wander
want warm:ng warn:g warrant:nN wash waste:nBp watch:N water:nNp wave:nNf waver weaken wear weather:nBp
weave:g weed:bB weep weigh weight:nNp welcome:b weld wheel:nN whip:nB whisper:bB whiten widen:p win:B
wind:nN wipe wire:nNpg wiretap:Ng wish:Nf withdraw wither withhold:g withstand witness:nN wonder:bNf
word:nNpg work:bB worry:Na worsen worship:bB wrangle wrap wreck:nBp wrest:bBp wring write wrong:nN yearn
yell:Bf yield:p`;
