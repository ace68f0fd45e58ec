/** Which given names are called by which others, so that "bob" finds Robert. */
import { fold } from './fold.ts';

// One family a line: every name in it may stand for every other. A short form of several names stands in several lines.
const FAMILIES = `
robert rob bob bobby robbie robby bert robin roberto rupert robi ruprecht
albert al bert bertie albie alberto adalbert
herbert herb bert bertie heribert
elizabeth elisabeth liz lizzie lizzy beth betty bess bessie betsy eliza lisa lise libby lilibet elsie ellie
elisabeth elisabetta isabella isabel isabelle ilse else elsa elise lisl liesl sissi sisi lisbeth lisbet elsbeth betti
elisabeth elżbieta ela elka erzsébet bözsi eliška elisaveta liza
isabel isabella isabelle izzy bella belle issy isa chabela ysabel isobel
william bill billy will willie willy liam wilhelm guillaume guillermo guglielmo willem wim
wilhelm willi willy helmut will
guillermo memo guille
willem wim pim willy
margaret peggy peg maggie meg madge marge margie margo margot rita greta marjorie daisy mags mamie
margarete margaret margareta margarethe margarita margherita marguerite gretel grete gretchen greta rita marga grit margit margrit gitta merete
małgorzata gosia gośka margaret małgosia
margriet greet griet margaretha
john jack johnny jon jonny jock ian sean shawn evan ivan johan jan
johannes johann hans hannes hansi jo john johan
jean jeannot john giovanni juan joão
giovanni gianni nino vanni gian giovannino
juan juanito juancho john
jan janek johannes johan janusz jasiek jaś john hans
johan jan joop hans johannes johannis han
ivan vanya wanja ваня
jens johannes john jon
richard rick ricky dick rich richie ritchie dickie riccardo ricardo rik
ricardo ricky richi
edward ed eddie eddy ted teddy ned eduard eduardo edouard edoardo
eduard edi edy edu ede
edwin ed eddie eddy
edmund ed eddie ted edmond
edgar ed eddie edgardo
theodore ted teddy theo theodor teodoro
theodor theo teo dorus
thomas tom tommy thom tomas tomás tommaso tomasz maso
tomasz tomek thomas
james jim jimmy jimbo jamie jem jaime jacques jacob giacomo
jacob jake jakob jack jakub cob jacobus
jakob jockel köbi jaap jackl jacob
jakub kuba kubuś james jacob
jacques jacquot jacky james
giacomo jacopo james
jacobus jaap koos sjaak ko jacob
santiago diego james jago yago tiago
michael mike mickey mick micky mikey mitch michel miguel michele mikhail michał
michael michi michel michl
mikhail misha michail mischa
michał michałek misiek
miguel miki migue
mikael micke mikkel mik
charles charlie charley chuck chas chip carl karl carlos carlo carol
karl carl karel kalle charles karli
karol karolek charles karl
carlos carlitos charly
karel kareltje
joseph joe joey jo jos josef
josef sepp seppi pepi beppi jupp joseph sepperl jockel joschi
jose josé pepe pepito chepe joseph
giuseppe beppe peppe pino peppino beppino joseph
josep pep joseph josé
józef józek joseph
jozef jef jos joost joseph
josephine josie jo josefine josefina fina pepita giuseppina josefa josefien
giuseppina pina giusy peppina
josefina pepa fina
daniel dan danny daniele danilo dani
daniela dani dany danielle daniella
david dave davey davy davie davide
matthew matt matty mat matthias mathew matteo matthieu mateo mats
matthias mathias hias matze matti mats mattias thies
matteo teo matti
mateusz mati matthew
christopher chris kit topher kris christoph cristóbal christophe christoffer cristoforo
christoph chris stoffel christof toph
krzysztof krzysiek krzyś christopher
christian chris kris kristian cristian chrigi christer
kristian kris kresten
christina chris chrissy tina christine kirsten kristin kristina christa cristina kirstin kirsty chrissie
cristina cris tina
krystyna krysia christina
kristina stina kicki tina kia
anthony tony ant anton antonio antoine antonius
anton toni tony antonius antek anthony
antonio toño toni tonio nino anthony totò
antonia toni tonia antonie antoinette
antoni antek antoś anthony
antonius ton toon teun tonnie theunis
antoinette toinette nettie nette
nicholas nick nicky nico nicolas nikolaus nicolai niccolò nicola cole
nikolaus klaus claus niklas nico niko nicolas nickel
nikolai kolya kolja nikolay nicholas
nicolaas klaas nico nicholas
nils niels nicholas nisse
nicole nicky nikki nicola coco nicoletta
alexander alex al alec sandy xander lex alasdair alistair sandro alejandro alessandro alexandre
alexander sasha sascha sacha aleksandr aleksander alexei shura
alexandra alex sandra lexi lexie ali sandy alexa alessandra alejandra alexia
alexandra sasha sascha alexandra aleksandra ola sanya
aleksandra ola olka
alexei alexey alyosha aljoscha lyosha alexis
alessandro sandro ale alex
alejandro ale jandro alex
benjamin ben benny benji benjy beniamino benjamín jamin
benedict ben benny benedikt benedetto benoit
benedikt bene beni beny
samuel sam sammy samu
samantha sam sammy sammie
andrew andy drew andreas andré andrés andrea anders andrei
andreas andi andy andré anders dres
andrzej jędrek andrew
andries dries andreas andré
anders andreas
andrei andrey andrew andrusha
stephen steve stevie steven stefan stephan stefano étienne esteban
stefan steff steffen stephan stipe
stefan stefek stephen szczepan
esteban stephen
stephanie steph stephie stef stefanie stefania fanny steffi estefania
peter pete petey pieter pierre pedro pietro per petter petr peder
peter pit pitt petz
pyotr petya petja peter
piotr piotrek piotruś peter
pieter piet peter
per pelle peter
pierre pierrot
pedro perico
pietro piero
philip phil pip philipp philippe felipe filippo flip phillip
filip flip philip
philippa pippa pip
paul paulie pavel paolo pablo pál pavlos paulus poul pål
pavel pasha pascha paul
paweł pawełek paul
paulus paul pauwel
pauline paula polly paulina paulette paola
george georgie geordie georg georges jorge giorgio jürgen yuri jerzy joris göran jørgen
georg schorsch jörg jürgen girgl schorschi
jerzy jurek george
joris george sjors
georgi gosha yegor george
georgina georgie gina georgia georgette
francis frank frankie fran franz francesco francisco françois
franz franzi franzl frank franziskus ferenc
francisco paco pancho curro kiko fran francis paquito quico
francesco franco cecco checco ciccio
françois franck francis
franciszek franek francis
franciscus frans franciscus francis
frances fran fanny frankie francesca françoise franziska francisca
franziska franzi fanny ziska sissi
francesca franca cesca francy
francisca paca paqui paquita
frederick fred freddy freddie rick fritz friedrich frederic federico frederik fredrik
friedrich fritz friedl fritzl fiete frieder
federico fede chico kiko
frederik frits freek
frederica freddie rica friederike rike frederike federica
henry harry hank hal heinrich henri enrique enrico hendrik henrik
heinrich heinz heiner heini hein hinnerk henry rico
hendrik henk rik hennie
enrique quique kike
enrico rico
henryk heniek henry
henrietta hettie etta harriet henriette hattie jette
harriet hattie harry hatty
harold harry hal harald
lawrence larry laurie lars laurence lorenz lorenzo laurent lorne
lorenz lenz laurenz enz
lars lasse lauritz lorens
lorenzo renzo enzo
laurens lau rens
lauren laura laurie loren laurel
laura laurie lori lolly lauretta
leonard len lenny leo leonhard leonardo lennart
leonhard hardy leo hartl leon
leopold leo poldi poldl leopoldo
leonardo leo nardo
louis lou louie lewis ludwig luis luigi lodewijk ludvig
ludwig lutz wiggerl luggi lui
luigi gigi gino luis
luis lucho
louise lou lulu luise luisa louisa lulu
luise lulu lise
ronald ron ronnie ronny ronaldo
veronica ronnie vera vroni veronika roni nica véronique
veronika vroni vroneli
donald don donnie donny
kenneth ken kenny
gerald gerry jerry gerard gerhard geraldo
gerhard gerd gert hardy gerard
gerard gerry ger gerrit geert
gerardo gerry
jeremy jerry jem jeremias jeremiah jérémy
jerome jerry hieronymus girolamo jerónimo
gregory greg gregor gregorio grigori grégory
grigori grisha grischa gregory
grzegorz grzesiek gregory
raymond ray raimund ramón
ramón moncho monchu
walter walt wally wat gualtiero wout
wouter wout walter
timothy tim timmy timotheus timo timofey
nathaniel nat nate nathan nathanael natan
nathan nat nate
jonathan jon jonny johnny nathan jonathon
joshua josh giosuè josué
zachary zach zack zac zachariah zacharias
patrick pat paddy rick patrice patricio patrizio
patricia pat patty patti trish tricia patsy trisha patrizia pati
martin marty marten martino martín maarten mårten
maarten martin mart
vincent vince vinnie vin vinny vincenzo vicente vinzenz
vincenzo enzo cenzo vince
vicente chente
victor vic vito vittorio viktor
victoria vicky vicki tori vickie vic viktoria vittoria toria
viktoria vika vicky viki
arthur art artie arturo artur
arnold arnie arn arne arnaldo noldi
augustus gus august auguste augusto gustl
gustav gus gustl gusti gustave gustavo gösta
angus gus aonghus
frederic fred fredo
alfred alf fred alfie freddy alfredo fredl
alfredo fredo
alan al allan allen alain
douglas doug dougie
eugene gene eugen eugenio eugène zhenya
yevgeny zhenya evgeny evgeni schenja eugene
ernest ernie ern ernst ernesto neto
bernard bernie bern bernhard bernardo barney
bernhard bernd hardy bernd berni
bernardus ben bernard
barnabas barney barnaby
bartholomew bart barry bartolomeo barth bartholomäus
bartłomiej bartek
clifford cliff
clement clem clemens klemens
curtis curt kurt
konrad kurt conrad koni conny corrado
cornelius cor kees neil cornelis con connie
cornelia nele conny corrie connie nelly nel
constance connie konstanze costanza conny
constantine costa kostas konstantin konstantinos gus
konstantin kostya kostja
desmond des desi
dominic dom nick dominik domenico dominique domingo
domenico mimmo menico
dennis den denny dionysius denis
denise denny nisa
emmanuel manny manuel emanuel manolo emanuele
manuel manu manolo manny manolito
emanuele lele manu
manuela manu manuelita
ignatius iggy ignacio ignaz ignazio
ignacio nacho
ignaz naz nazi
isaac ike zac izzy isaak
abraham abe bram abram ibrahim
abraham bram braham
solomon sol sal salomon
salvatore sal salvo totò turi salvador
salvador chava sal
sebastian seb bastian basti baz sebastiano sébastien sebastián
simon si sim simone simeon
stanley stan
stanisław staszek stan stach stanislaus stasiek
roderick rod roddy rory
rodney rod
roger rodge rog rüdiger rutger
rüdiger rudi roger
rudolf rudi rudy rolf rodolfo ruedi rudolph dolf
adolf dolf adi
russell russ rusty
terence terry terrence
theresa terry tess tessa teresa terri tracy therese thérèse
theresia resi resl thesi theresa
teresa tere teresita
trevor trev
wesley wes
winston win winnie
winifred win winnie freda
wendy gwendolyn gwen
gwendolyn gwen gwenny wendy
abigail abby gail abbie
adelaide addie heidi adelheid della ada
adelheid heidi adele alice alke
adeline addie ada lina
agnes aggie nessie agnieszka inés
agnieszka aga agi
agatha aggie agathe agata
alice ali allie alicia alison
alison ali allie
alicia ali licia
amanda mandy manda mandi
amelia amy millie mia amalie amélie
amalia mali malchen
anastasia stacy nastya ana nastja stasia
andrea andie drea andi
angela angie ange angelika angelina angélique angie
angelika geli angi
anna ann anne annie anya hannah nancy nan ana annika annette anneke
anna anja anni antje anke anouk aneta annelie änne
anna ania anka anya annushka аня
ana anita
annemarie annemie anne marie
antje anna
barbara barb babs barbie bärbel basia bobbie barbra
barbara bärbel babsi babette wawi
barbara basia
beatrice bea trixie bee beatrix trix beatriz bice
beatrix trixi trix bea
bridget biddy bridie birgit brigitte brigid brigida
brigitte gitte gitta biggi brit
birgit biggi gitte birgitta
birgitta britt britta gitte
carmen carmina carmela carmencita
carmela mela melina
caroline carol carrie caro carolyn lina karoline carolina karolina
karoline karo line lina
katherine catherine kate katie kathy kit kitty kay cathy kathryn cat katy kat katharine kathleen
katharina kathi käthe katja kati kathrin trine katrin nina rina kathe
caterina rina cate katia catherine
catalina cata lina catherine
ekaterina katja katya katyusha yekaterina katerina katia
katarzyna kasia kaśka katherine
catharina toos trijn trui catharina rina tine
katarina kajsa kaja karin katrina kari
karen kari caren karin
cecilia cece cissy celia silke cilla cäcilie zilly
cecilia cilla sissel
charlotte charlie lottie lotte lotta carlotta char carlota
christiane christl chris
claudia claudi claudie
clara clare claire klara chiara
clarissa clarice clara
concepción concha conchita concepcion
consuelo chelo
cynthia cindy cyndi
lucinda cindy lucy
dolores lola loli lolita
deborah deb debbie debby debra debora
diana di diane didi
dorothy dot dottie dolly dora dorothea thea dory dorothée
dorothea dorle thea dorte doro dorthe dörte
dorota dorotka
edith edie edda edit
eleanor ellie nell nellie nora elinor lenore ella leonora eleonora
eleonore nora lore leonore
eleonora nora norina
ellen ellie nell nellie elena
helen nell nellie ellen lena helena helene elena elaine hélène
helene leni lene lena hella
elena lena lenka lenochka yelena alyona
helena hela halina
magdalena lena magda leni madeleine maddalena
magdalena magda leni malena
magdalene lene
madeleine maddie maddy madeline mado madelyn
emily em emmy emilie emilia millie
emilie emmi milli
emma em emmy emmie
esther essie hettie esther hester ester
estelle stella essie
eva eve evi evita ewa evie
evelyn evie eve lyn evelina eveline
florence flo florrie flossie fiorenza
gabriel gabe gabi gabriele gaby
gabriele gabi gaby gabriela gabriella gabrielle
gabriella gaby ella gabi
genevieve gen jenny eve viv ginny geneviève
genoveva vevi veva
gertrude gert trudy gertie gertrud trude trudi
gertrud traudl trude
gisela gisi gisèle
waltraud traudl traudel
edeltraud traudl
giovanna gianna vanna jane joan
graciela chela
grace gracie gratia grazia
graziella grazia
guadalupe lupe lupita
gunther günter günther guntram
hannah anna johanna hanne hanna
johanna hanna hanne jo joan jana hanni
jana janka johanna
janet jan jane jenny nettie
jane janie jenny jan jean joan jeanne
jeanne jeannette jeannine joan
janine nina jan
jean jeanie jane
jennifer jen jenny jenni jennie
jessica jess jessie jessi
joanna jo joan asia joanne jojo
joanna asia aśka
jocelyn joss jo joy
judith judy jude jutta judit
judith jitka
julia julie jules juliet juliane giulia giulietta juliette
julian jules jule julien giuliano
juliane jule julchen
julius jules giulio julio
justyna justa justine
kimberly kim kimmy
lydia lidia lida
lidia lida lidka
leticia letty leti tish laetitia
lillian lily lil lilli liliana lilly
lieselotte lilo lotte liselotte lise
linda lindy lin belinda melinda
lucy lucia luzia lucie luce luzie lucille
lucas luke luca lukas luc
łukasz łuki luke
ludmila lyuda mila luda ludmilla lyudmila
luz lucita
marcus mark marc marco marcos markus
marek mark marcus
marcel marcello marcellus
maria mary marie mia mimi mitzi marija miriam molly
mary molly polly mae may mamie maria marie minnie
maria mizzi mitzi mariele mirl ria mariechen marei
maría mari maruja marichu marisol
mariya masha mascha marusya мария маша
maria marysia maryśka
maria maaike marijke mieke ria mia marieke
marie maja mia
marianne nanne marianna janne
mariana nana
marisa maria luisa
martha marty mattie marta patty
matilda tilly mattie maud mathilde tilda mathilda
mathilde hilde thilde tilli
mechthild hilde
brunhilde hilde bruni
hildegard hilde hilla hilda gard
hilda hilde hildie
melanie mel melly mela
melissa mel missy lissa
mercedes merche mercy sadie
meredith merry
michelle shelly mickey chelle michaela michèle
michaela michi mica michele
mildred millie milly
camilla millie milly cami camille kamilla
kamila kama
miranda randy mira
miriam mimi miri mirjam mim
monica mona monika moni monique
monika moni moki
natalie nat nattie natalia nathalie
natalia natasha nata talia natascha natalya
olga olya olja
oleg olezhka
olivia liv livvy ollie libby
oliver ollie olly olivier oliviero noll
oswald ossi ozzie
otto otti
pamela pam pammy
penelope penny pen nell
petra pet peti
phyllis phil
pilar pili
priscilla cilla prissy scilla
prudence pru prudie
rachel rae shelly rachele raquel
rebecca becky becca beck bex rebekka rebeca
regina gina reggie reggi
reginald reg reggie rex
reinhard reini hardy
reinhold holdi reini
rainer reiner ragnar
renate nate rena renata reni
rosa rosie rosy rosita röschen
rosalind ros roz rosie
rosemary rose rosie romy rosemarie
rosemarie romy rosi
rosario charo chayo
roxanne roxy
sabine bine sabina
susan sue susie suzy suzanne susanna sukie susi
susanne susi sanne susanna sanna
susana susi
sanne susanna
zuzanna zuza susan
sarah sally sadie sal sara zara
sandra sandy sandi
sigmund sigi siggi sigismund
siegfried sigi siggi sigurd
sieglinde linde sigi
soledad sole
sophia sophie soph sofia sofie zofia sonja
sofia sonya sonja sofya
zofia zosia
sylvia syl silvia sylvie
silvester vester sly sylvester
tamara tammy tamsin toma mara
tatiana tania tanya tanja tatjana
tabitha tabby
tobias toby tobi
tadeusz tadek
timur tima
ulrich uli ueli ulli utz
ulrike uli ulla rike
ursula ulla uschi ursel urs
ulla ulrika
valentina val tina valya
valerie val valeria
vanessa nessa van
viola vi violet
violet vi lettie violette
virginia ginny ginger ginnie
vivian viv vivien viviane
vladimir vova volodya wladimir vlad
vladislav vlad vladik
włodzimierz włodek
wojciech wojtek
wolfgang wolf wolfi wulf wolferl
xavier xavi javier
javier javi
yvonne von vonnie
yolanda yoli
zbigniew zbyszek
kazimierz kazik
dmitri dima mitya dmitry dmitrij
sergei seryozha sergej sergey serge
boris borya
viktor vitya
anatoly tolya
konstanty kostek
leonid lyonya
maxim max maxime maximilian maks
maximilian max maxi maxl
galina galya
irina ira irene
irene reni rena irena irina
irena irka
larisa lara
lyubov lyuba
nadezhda nadya nadia nadja
nadine nadia
svetlana sveta
vera verochka
yulia yulya julia
ксения ксюша
александр саша шура алекс
александра саша шура
алексей алёша лёша
анастасия настя
анна аня анечка
виктор витя
владимир вова володя
дмитрий дима митя
евгений женя
евгения женя
екатерина катя
елена лена
иван ваня
ирина ира
константин костя
людмила люда мила
михаил миша
мария маша
надежда надя
наталья наташа
николай коля
ольга оля
павел паша
пётр петя
сергей серёжа
светлана света
татьяна таня
юрий юра
bjorn bear björn
gunnar gunni
gudrun guro
ingeborg inge inga ingrid
inga inge
ingrid inger inga
kjell kjetil
kirsten kirsti
magnus manne mogens måns
mats matts
olaf ole olav oluf olle
olof olle ola
oskar oscar ossi ossian osk
ragnhild ragna
rasmus erasmus
soren severin sören
sven svend svante svein
sigrid siri
thorsten torsten totte
tor thor tore
ulf uffe
bengt benke
alois loisl luis aloys aloysius
bruno bruni
dietrich dieter dirk dierk
detlef detlev
dieter didi
eberhard ebbo hardy
egon egi
erich eric erik enrico
erik eric rik ric rick ricky
erika erica rika ricky
florian flo flori
hermann armin manni harm
manfred manni fred mannie
jochen joachim achim jo
joachim jochen jo chim joaquin
joaquin quino quim ximo joachim
johannes joost hannes
jost jodok
kaspar casper jasper gaspard
kilian kili
korbinian korbi
kunigunde kuni gundel
lutz ludger
marlene leni lene marlen
norbert bert nobbi
hubert bert hubsi huberto
hubertus hubert bert
engelbert bert
gilbert gil bert
raphael rafa raffael rafael raf
rafael rafa
roland roli orlando
stefanie fanni steffi
vitus veit guido
volker volki
walburga burgl wally
zenzi kreszenz crescentia
alphonse alfonso fons alfons
aurora rory
aurelia aurélie
bertrand bert bertie
claude claudius claudio
denise dede
dominique domi
gilles giles egidio
guy guido
jacqueline jackie jacqui jacky
mathieu mat
monique momo
odette odile
solange soso
sylvain syl
thierry titi
yves yvon ivo
assunta susetta
concetta cettina tina
ettore hector
filomena mena filo
gaetano tano nino
giacinto jacinto
luca luchino
raffaele lello raf
raffaella lella raffa
rosalia lia rosa
ubaldo baldo
umberto berto humberto
alberto berto beto
roberto beto berto
norberto beto
gilberto beto
eduardo lalo edu
gonzalo gonza chalo
jesús chuy suso
lourdes lulu lurdes
jaime jimmy
rodrigo rodri
montserrat montse
encarnación encarna
inmaculada inma
remedios reme
asunción asun
ascensión choni
socorro coco
adriaan ad arie adrian
adrian ade
adriana jana adri
arie ari
bartholomeus bart mees
cornelis cees kees cor
dirk dick diederik
elisabeth els liesbeth betje lies liesje
everdina dien
gijsbert gijs
geertruida truus trudy geertje
johanna joke annie hanneke
jacoba coby co
lambertus bert lambert
leendert leen
petronella nel nelleke nellie
rudolf ruud
theodorus theo dorus
wilhelmina mina willemijn wil mien minnie billie
mohammed mohamed muhammad mo mehmet hamada
ibrahim brahim ibo
mustafa mus
yusuf youssef joseph
fatima fatma fatou
aisha ayesha ayse
abdullah abdul abdallah
`;

const NONE: readonly string[] = [];
let byName: ReadonlyMap<string, readonly string[]> | undefined;

/**
 * The other names someone called `foldedWord` may go by, as folded single words in no order; [] when none are known.
 * Symmetric (robert lists bob, bob lists robert), never the word itself, and one step only: what bob may be, not what
 * those names may be in turn.
 */
export function nicknamesOf(foldedWord: string): readonly string[] {
  byName ??= readFamilies();
  return byName.get(foldedWord) ?? NONE;
}

/** The families, each a list of folded names that may stand for one another. */
export function listNicknameFamilies(): string[][] {
  return FAMILIES.trim()
    .split('\n')
    .map(line => [...new Set(line.split(' ').map(fold))]);
}

function readFamilies(): Map<string, readonly string[]> {
  const names = new Map<string, Set<string>>();
  for (const family of listNicknameFamilies()) {
    for (const name of family) {
      const others = names.get(name) ?? new Set<string>();
      for (const other of family) if (other !== name) others.add(other);
      names.set(name, others);
    }
  }
  return new Map([...names].map(([name, others]) => [name, [...others]]));
}
