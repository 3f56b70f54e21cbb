import type { IdeaLexicon } from "./idea-labels.ts";

const DRUG =
  "farmaco|farmacos|medicamento|medicamentos|tratamiento|terapia|pastilla|pastillas|comprimido|comprimidos|medicacion|baricitinib|olumiant|inhibidor|inhibidores";

/** Spanish words of statements in words, without accents; see `Phrases` for the signs. */
export const IDEAS_SPANISH: IdeaLexicon = {
  stopping: `suspend*; suspension; interrump*; interrupcion; abandon*; discontinu*; retir*; cese; cesar; dejarlo; dejarla; dej* de tomar*|usar*; dejar|deja|dejas|dejes|deje|dejan|dejen|dejo|dejaste|dejaron|dejado|dejando el|la|los|las|un|de|tu|mi? ${DRUG}; lo|la deja|dejas|dejes|dejan|dejo|dejaron; par* de tomar*; sin el? ${DRUG}; ya no ..2 toma|toman; fin|final del tratamiento; termin* ..1 tratamiento; acab* ..1 tratamiento; ultima|ultimo pastilla|comprimido|dosis; tras dejar*; al dejar*; despues de dejar*; pas*|cambi* a placebo; quit* el ${DRUG}`,
  lowering: `reduc*|reduj* ..3 dosis; baj* ..2 dosis; disminu* ..2 dosis; dosis ..1 reducida|mas baja; desescal*; reduccion ..2 dosis|gradual|lenta; retirada gradual|lenta|progresiva; reduc* gradual*|poco; media dosis; dias alternos`,
  restarting: `reinici*; reanud*; retom*; reintrod*; vuelv*|volver|volvi* a tomar*|empezar|usar*; retratamiento; segundo ciclo; segunda vez; otra vez; de nuevo ..2 ${DRUG}; empez* de nuevo; retrat*`,
  staying:
    "contin*; sigu* tomando|con|en; seguir tomando|con; mantener ..1 tratamiento|dosis; mantiene ..1 tratamiento; mientras ..2 tom*|us*|dure; tanto tiempo como",
  slowly: "lenta*; gradual*; poco a poco; paso a paso; progresiv*; escalonad*",
  suddenly: "brusc*; de golpe; repentin*; subit*; de un dia para otro; abrupt*",
  changing:
    "cambi*; ajust*; modific*; dosis; suspend*; dejar*; reduc*; baj*; reinici*; decision*; tratamiento",
  doseChange:
    "dejar; dejarlo; dejas; deja; suspend*; parar; pararlo; interrump*; abandon*; reinici*; retom*; reanud*; saltar*; cambi*|ajust*|modific*|baj*|reduc*|aument*|sub* ..2 dosis|tratamiento|pastilla|pastillas|medicacion; dosis ..2 cambi*|ajust*|reduc*",
  hairLost: `pelo|cabello se|vuelve|vuelven ..3 cae|caer|caen|pierde|perder; se ..2 cae|caen|cayo ..3 pelo|cabello; perd*|pierd* ..5 pelo|cabello|respuesta|beneficio|mejoria|efecto|ganado; caida ..3 reaparece|vuelve|regresa; reca*; recid*; vuelve|vuelven|volver|volvio a caer*|perder*|caerse; calvas ..2 vuelven|reaparecen; la alopecia|enfermedad ..1 vuelve|reaparece|regresa; perdida ..3 pelo|cabello|beneficio|respuesta`,
  hairKept: `pelo|cabello ..2 se queda|quedara|quedan; manten*|mantien*|conserv* ..4 pelo|cabello|resultado|resultados|respuesta|mejoria; pelo|cabello|resultados|mejoria|efecto ..2 mantiene|mantienen|permanece|dura|duran|conserva; no ..2 pierd*|perd* ..2 pelo|cabello; quedarse con el pelo`,
  hairBack: `pelo|cabello ..2 vuelve|volvio|recrece|crece|sale; vuelve|volvio a salir|crecer; recuper* ..4 pelo|cabello|respuesta; recrec*; repobl*; respond* de nuevo; vuelv*|volvi* a responder`,
  hair: "pelo; cabello; cuero; alopecia; areata; capilar; foliculo*; cejas; pestañas; calv*; crecimiento; respuesta; resultado*; efecto*; mejoria",
  safelyStop:
    "se puede ..3 dejar|suspender|parar; puede|pueden ..2 dejar*|suspender*|parar*; no hace falta ..3 seguir|continuar|tomar*; no es necesario ..3 seguir|continuar|tomar*; basta ..2 tratamiento|ciclo; solo ..3 durante",
  relapseUnlikely: `recaida|recaidas|perdida|caida ..4 improbable|rara|raras|poco|baja|minima|infrecuente; poco probable ..4 reca*|perd*|caida|caiga; bajo|escaso|minimo|poco riesgo ..3 recaida|perder|perdida|caida; rara vez ..3 reca*|pierd*|cae; no ..1 reca*|vuelve; sin riesgo ..2 recaida; casi no|nunca ..1 reca*`,
  permanent:
    "permanent*; para siempre; de por vida; definitiv*; duradero*; dura para; eterno*; de forma estable; indefinid*",
  worseThanBefore: "peor ..4 que antes|al|cuando|nunca; mas ..3 que antes|al; peor que antes|nunca; aun peor",
  rebound: "rebote; efecto rebote; rebrote",
  cure: "cura; curan; curar; curacion; curado; curativo; sana; erradica*; solucion definitiva|permanente|duradera; elimina* la enfermedad|alopecia",
  works:
    "funcion*; sirve*; eficaz; eficac*; ayud*; trata*; tratamiento para|de|contra; util; indicado|indicada; aprobado|aprobada para; adecuad*; recomendad*; arma; remedio; contra; beneficia*; apto; apta; vale para",
  notForAll:
    "no ..4 todos|todo|todas|siempre; no ..1 garantiza*; algunos no; no a todos; sin garantia; varia*",
  forAll:
    "a? todo el mundo; todos; todas las personas|pacientes; siempre; garantiz*; infalible; sin excepcion; 100",
  instant: "inmediat*; instantane*; de la noche a la mañana; en dias; enseguida; en una semana",
  patternBaldness:
    "calvicie ..1 comun|masculina|femenina|hereditaria; alopecia androgen*; androgenetica; patron masculino|femenino; calvicie de patron; entradas; caida ..2 hereditaria|hormonal|comun; calvicie androgen*",
  anyAlopecia:
    "cualquier|todo|toda|todos|todas|cualquiera ..2 tipo|tipos|clase|clases|forma|formas de ..1 alopecia|calvicie|caida; cualquier alopecia|calvicie; todas las alopecias|formas",
  severityNamed: "salt; gravedad; grave; severidad; extension",
  noDifference: "sin ..2 diferencia*; ninguna diferencia; no ..2 diferencia*; igual de; similar*",
  lessResponse: "menos; menor; mas lent*; mas tarde; peor; mas dificil",
  durationNamed: "episodio*; brote actual; duracion; cuanto tiempo; años de evolucion; evolucion",
  moreResponse: "mejor; mas probable*; mayor; mas; antes",
  pathway:
    "jak; jak - stat; jak / stat; stat; via; vias; señal; señales; señalizacion; quinasa*; citocina*; interferon*",
  blocks:
    "bloque*; inhib*; interrump* ..3 señal*|via*; apag*; fren*; modul*; reduc* ..2 señal*; actua* sobre; calma*; silenci*",
  immune: "inmun*; autoinmun*; inflamacion; inflamator*; celulas t; linfocito*; defensas; ataqu*; atac*",
  follicle: "foliculo*; raiz; raices; pelo; cabello; crec*",
  wearsOff:
    "efecto ..2 desaparece|pasa|termina|acaba|cesa; cuando ..3 efecto ..1 pasa|desaparece; sin el freno; deja de bloquear|frenar|inhibir",
  flaresAgain:
    "reactiv*; vuelve*; reanud*; de nuevo; otra vez; resurg*; brot*; reaparec*; regres*; despiert*",
  pregnancy:
    "embaraz*; lactancia; amamant*; dar el pecho; gestacion; feto; concebir; quedarse embarazada; fertilidad",
  safe: "segur*; sin riesgo*; sin peligro; inofensiv*; se puede tomar|usar|continuar; puede ..2 tomarse|usarse|tomarlo; no ..1 riesgo|peligro|problema; permitid*; compatible; apto; no hay problema",
  avoid:
    "no ..3 recomend*|aconsej*|debe*|us*|tom*; evit*; contraindicad*; prohibid*; anticonceptiv*; advert*; consult*; nunca; desaconsej*; riesgo para",
  noWarning:
    "no hay|tiene|existe|supone|conlleva ningun|ninguna riesgo|peligro|advertencia; sin ..2 advertencia*; no ..2 advertencia*; sin ..2 riesgo*; ningun riesgo; totalmente|completamente|absolutamente segur*; inofensiv*; sin ..2 peligro*; no tiene ..2 riesgo*",
  noSideEffects:
    "sin ..1 efectos ..1 secundarios|adversos; no tiene|tienen|hay|causa|causan|produce|producen|provoca|provocan|da|dan ..1 efectos secundarios|adversos; ningun efecto secundario|adverso; libre de efectos",
  sideEffects:
    "efecto*|reaccion* ..1 secundario*|advers*; puede* ..1 causar|provocar|producir|aumentar|aparecer|dar; riesgo*; complicacion*; uso prolongado; entre los efectos; aument*; incluy*",
  lipids: "lipido*; colesterol; hipercolesterol*; triglicerid*; ldl",
  infection: "infeccion*; herpes; urinari*; respiratori*; resfriado*",
  splitTablet:
    "part*|cort*|machac*|tritur*|divid*|mastic* ..3 comprimido|comprimidos|pastilla|pastillas; medio comprimido; media pastilla; comprimido|pastilla ..2 partir*|cortar*|mitad|dos",
  counter:
    "no hace|hacia|hara falta ..1 receta; no ..1 necesita|necesitas|necesitan|requiere|precisa ..1 receta; sin ..1 receta; venta libre; libre venta; sin prescripcion",
  unlawful:
    "ley|leyes; ilegal*; ilicit*; delito*; delictiv*; prohibid*; cuidado; falsific*; fraud*; estafa*; peligros*; insegur*; advert*; riesgo*",
  lossNever: `no ..1 pasa nada ..3 pelo|cabello; no ..2 afecta* ..3 pelo|cabello; nunca|jamas ..2 provoc*|caus*|produc*|llev*|conduc*|supon*|implic* ..4 caida|perdida|recaida|calvicie; nunca|jamas ..2 pierd*|perd*|cae|caen|recae* ..3 pelo|cabello|respuesta|beneficio; pelo|cabello nunca|jamas ..2 cae|caera|pierde; nunca|jamas ..1 recae*; garantiza* ..5 pelo|cabello ..3 qued*|conserv*|mant*|permanec*; siempre|totalmente|completamente segur* para ..2 pelo|cabello`,
  neverAgain:
    "nunca ..2 recuper*; no ..1 recuper* nunca|jamas; nunca ..4 vuelve|funciona|otra|segunda; no ..3 funciona|responde|sirve ..4 segunda|nuevo|otra; segunda vez ..4 no|nunca; deja de funcionar para siempre; se pierde para siempre; solo funciona una vez; reinici*|retom*|volver ..5 no ..2 sirve|vale de nada; reinici*|retom*|volver ..5 no ..2 sirve|funciona|ayuda|vale",
  worksAgain:
    "vuelv* a funcionar|responder|crecer|salir; volvi* a funcionar|responder|crecer|salir; recuper*; recrec*; de nuevo pelo|respuesta; funciona de nuevo|otra",
  arthritis: "artritis; reumatoide; articulaci*",
  worse: "peor; empeor*; brot*; vuelve*; dolor; rigid*",
  approved:
    "aprob*; autoriz*; licencia; visto bueno; luz verde; ampli* ..3 uso|indicacion; indicad*; primer ..2 tratamiento|farmaco|medicamento",
  agency: "fda; agencia; ema; aemps; regulador*; autoridad*; comision; ee; uu; europa; europea",
  alopeciaAreata: "alopecia; areata; caida",
  systemic: "sistemic*; todo el cuerpo; oral",
  label: "ficha; prospecto; etiqueta; ficha tecnica; guia; guias; fabricante; instrucciones",
  doctor:
    "medico; medicos; medica; medicas; dermatolog*; especialist*; facultativ*; profesional*; supervis*; receta*; clinic*",
  should:
    "debe*; deberia*; hay que; tiene* que; necesari*; siempre; nunca; consult*; habl*; bajo; acuerdo; junto con; aconsej*; recomend*; decid*",
  permits:
    "puede*; se puede; libre*; no hace falta; no es necesario; sin problema; basta; simplemente; tranquilamente",
  consult: "consult*; habl*; acuerdo; junto con; supervis*; pregunt*; comenta*",
  withoutDoctor:
    "sin ..4 medico|dermatologo|especialista|consultar|supervision|consulta; por su|tu|mi|vuestra cuenta; por cuenta propia; no ..3 consultar|medico|dermatologo",
  topicalForm: "crema; pomada; locion; topic*; espuma; champu; gel",
  children: "niños; niñas; bebes; pediatric*; adolescentes; cualquier edad",
  needed: "necesit*; hace falta; requier*; necesari*",
  preventsLoss:
    "evit*|previen*|impid*|prevenir|impedir|proteg* ..4 recaida|recaidas|perdida|caida|perder|rebote; sin ..1 recaida|recaidas|perder|recaer",
  drugCauses: `${DRUG} ..4 provoc*|caus*|desencaden*|empeor*|produc*|induc* ..4 alopecia|caida|calvicie`,
  partOfPeople:
    "hay quien|quienes; hay gente|personas|pacientes que; muchos|muchas|algunos|algunas|pocos|pocas|varios|varias|dos|tres|cuatro|cinco|seis|un|una ..2 personas|persona|pacientes|paciente|participantes|participante; la mayoria|minoria|mitad; no todos|todas|todo",
  some: "excepcion*; raro; raramente; rara vez; suerte; algun*; pocos; pocas; minoria; uno de; a veces; ocasional*; ciert*; un tercio; la mitad; quinta; rara; puede; pueden",
  early:
    "primer* ..2 semana*|mes|meses|ocho|cuatro; al principio; inicial*; pocas semanas; breve; temporal*; pausa; corto",
  usual:
    "suele*; a menudo; mayoria; generalmente; normalmente; frecuente*; muchos; muchas; probable*; casi; puede*; de nuevo; vuelve*; estudios; alto; alta; lleva a; acaba*",
  unknown:
    "desconoc*; no se sabe; no esta claro; incierto; nadie sabe; no se ha estudiado|probado|demostrado; sin datos|pruebas|evidencia; no hay datos|pruebas|evidencia|estudios; falta|faltan|necesita|necesitan ..2 estudios|investigacion|datos|pruebas|evidencia; demasiado pronto para",
  denies:
    "nada; no; ni; poco probable; improbable; imposible; dificil; nunca; jamas; ningun; ninguna; ninguno; nadie; sin; tampoco; apenas; falso; mito; mentira; falta; en lugar; en vez",
};
