import type { Lexicon } from "./labels.ts";

const DRUG =
  "farmaco|medicamento|tratamiento|terapia|pastilla|pastillas|comprimido|comprimidos|medicacion|baricitinib|olumiant|inhibidor";

/** Spanish words of each idea, without accents, one phrase a line or between semicolons; see `Phrases` for the signs. */
export const SPANISH: Lexicon = {
  placebo:
    "placebo; pastilla|pastillas de azucar; comprimido|comprimidos sin efecto|farmaco; sin ningun tratamiento|farmaco; sin tratar; no tratados|tratadas; nunca tomaron|tomado|recibieron ..2 tratamiento|farmaco|baricitinib",
  higherDose: "dosis mas? alta|mayor|maxima|superior|altas; mayor dosis; dosis completa",
  lowerDose: "dosis mas? baja|menor|minima|inferior|bajas; menor dosis; dosis de? inicio|inicial",
  eitherDose: "cualquier|ambas|cada dosis; las dos dosis; una u otra dosis",
  stop: `suspend*; suspension; interrump*; interrupcion; abandon*; discontinu*; retir*; cese; cesar; cesa
    dej* de tomar*|usar*|toma; dejarlo; dejarla; dejar|deja|dejas|dejes|deje|dejan|dejen|dejo|dejaste|dejaron|dejado|dejando el|la|un|de? ${DRUG}; dejar el; lo|la dejan|deja|dejaron|dejo|dejado|suspend*
    par* de tomar*; pas*|cambi*|asign*|aleatoriz* ..1 a placebo; ultima pastilla|dosis|toma; ultimo comprimido; sin el? ${DRUG}; ya no ..2 toma|toman|tomaban; fin|final del tratamiento; terminar* el tratamiento; acab* el tratamiento; quit* el ${DRUG}; tras dejar*; al dejar*; despues de dejar*; la retirada`,
  keep: `continu*; sigu* tomando|con|en|tratamiento; seguir tomando|con; siguieron tomando|con|en; mantuv* ..2 tratamiento|dosis|farmaco; mantien* ..2 tratamiento|dosis|farmaco; mantener ..2 tratamiento|dosis; permanec* en|con tratamiento|dosis|la|el; sin suspender*; sin dejar*; no lo? dej* de tomar*`,
  lower: `reduc*|reduj* ..2 dosis; baj* ..2 dosis; disminu* ..2 dosis; reduccion de ..1 dosis; baj*|pas*|reduc* ..3 a 2|dos; dosis reducida; rebaj* ..2 dosis; media dosis; mitad de la dosis; desescal*; reduc* gradual*; bajada de ..1 dosis; bajar de 4`,
  restart: `reinici*; reanud*; retom*; reintrod*; volver a tomar*|empezar; volvi* a tomar*|empezar|tratamiento; vuelv* a tomar*|empezar; retratamiento; de nuevo el|con tratamiento|farmaco; segundo ciclo; otra vez el tratamiento; empez* de nuevo; retrat*`,
  placeboFromStart: "controlado|controlados|controlada con|por|frente placebo",
  target: `objetivo; criterio ..1 principal; meta; cobertura ..2 adecuada|suficiente|buena; respondedor*; respuesta adecuada|buena|suficiente; exito del tratamiento`,
  response: `respond*; respuesta; respuestas; crec*; recrec*; repobl*; mejor*; funcion*; ayud*; eficaz; beneficio; cobertura; recuper*; volvio a salir; recupero`,
  brow: "ceja; cejas",
  lash: "pestaña; pestañas",
  browAndLash: "cejas y|o pestañas; pestañas y|o cejas",
  loss: `perd* ..4 beneficio|respuesta|pelo|cabello|efecto|mejoria|pelos|todo|parte; pierd* ..4 beneficio|respuesta|pelo|cabello|efecto|mejoria|todo|parte; perdida de|del ..2 beneficio|respuesta|efecto; lo|la|los perdi*|pierde|pierden|habian; habian|habia|han|ha perdido|recaido|empeorado; reca*; recid*; empeor*; se cay*|cae|caen ..2; volvio|volvieron|vuelve|vuelven a caer*|perder; caida de nuevo; perdieron; pierden; pierde; rebrot*`,
  kept: `mantuv*; mantien*; mantener; conserv*; retuv*; retien*; sigu* con el pelo; siguieron respondiendo; estable*; seguian con; no reca*`,
  recapture: `recuper*; devuelv* ..2 pelo|cabello; volvi* a responder|crecer|salir|tener|alcanzar; vuelv* a responder|crecer|salir; respuesta de nuevo; de nuevo respuesta|pelo; otra vez pelo`,
  patientReported: "segun los pacientes; autoevaluad*; valoracion del paciente",
  acne: "acne",
  airwayInfection: "vias respiratorias; respiratoria|respiratorias altas|superiores",
  urinaryInfection: "urinaria; urinarias; infeccion|infecciones de orina",
  coldSymptoms: "nasofaringitis; resfriado; resfriados; catarro; catarros",
  covid: "covid; covid - 19; coronavirus",
  headache: "dolor|dolores de cabeza; cefalea; cefaleas",
  cholesterol: "colesterol; hipercolesterolemia; lipidos",
  cpk: "cpk; creatinfosfoquinasa; creatina quinasa; ck",
  seriousEvents: "acontecimientos|eventos|efectos adversos|secundarios graves; reacciones adversas graves",
  harmStop:
    "abandon*|suspend*|dej*|retir* ..4 por ..2 efectos|acontecimientos|eventos|reacciones adversos|secundarios|adversas",
  seriousInfection: "infeccion|infecciones ..1 grave|graves",
  heartEvents: "infarto*; ictus; cardiovascular*; mace",
  cancer: "cancer; canceres; malign*; tumor*",
  clots: "trombo*; trombosis; coagulo*; embolia*",
  death: "muerte; muertes; mortalidad; fallec*; murieron; murio",
  female: "mujeres; mujer; femenin*",
  age: "edad; edades",
  diseaseYears:
    "duracion de la enfermedad; llevaban ..4 con|enfermos; enfermedad desde; años de evolucion; años con la enfermedad",
  episodeYears: "episodio ..1 actual|duraba|llevaba; brote actual; duracion del episodio; episodio",
  shareOfAll: "de todos los ..1 aleatorizados|participantes|pacientes; de todas las personas",
  meanChange: "media|medio|promedio|mediana; de media",
  young: "adolescen*; niños; niñas; menores; pediatric*; jovenes; 12 a 17",
  old: "mayores de 65|sesenta; ancianos; personas mayores",
  place: `japon*; ital*; corean*; chin*; frances*; aleman*; españ*; turc*; brasil*; indi*; saud*; austral*; britanic*; canad*; mexic*; iran*; israel*; argentin*; colombi*; chilen*; peru*; portugues*; asiatic*`,
  otherStudy: `cohorte; cohortes; clinica; clinicas; hospital; hospitales; registro; registros; vida real; practica clinica|diaria|habitual; retrospectiv*; serie|series de casos; metaanalisis; meta - analisis; revision sistematica; otro|otros estudio|estudios|ensayo|ensayos; fase 2|dos|ii; extension; observacional*; post - hoc; post hoc; consulta`,
  otherDisease: `reumatoide; artritis; atopica; eczema; dermatitis; lupus; psoriasis; vitiligo; uveitis; crohn; colitis; androgen*; articulaci*`,
  lowRisk: "bajo riesgo; sin factores de riesgo; riesgo bajo",
  atRisk: "alto riesgo; con factores de riesgo; riesgo alto",
  severityGroup: `muy grave|grave|graves|severa|severas|intensa; total|totalis; universal|universalis; 50 a 94; 95 a 100; moderada|moderadas; leve|leves; calvicie total|completa; gravedad basal`,
  durationGroup: `menos|mas de 4|cuatro|8|ocho|10|diez años; episodio|episodios ..2 corto|cortos|largo|largos|breve; corta duracion; larga duracion; larga evolucion`,
  sexGroup: "en hombres; en mujeres; los hombres; las mujeres; entre las mujeres; entre los hombres",
  responseGroup: `respuesta ..1 parcial|intermedia|escasa|sostenida|mantenida|capilar; no respond*; sin ..2 respuesta; que habian respondido; respondedores`,
  otherGroup: `atopicos; con atopia; fumadores; tratados antes|previamente; combinado|combinada con; junto con minoxidil; topico; los demas; el resto; cuyos; cuyo`,
  firstTrial: "brave - aa 1; aa 1; aa1; primer ensayo|estudio; ensayo|estudio uno|1; un ensayo",
  secondTrial: "brave - aa 2; aa 2; aa2; segundo ensayo|estudio; ensayo|estudio dos|2; otro ensayo",
  bothTrials: "ambos ensayos|estudios; dos ensayos|estudios; los dos ensayos|estudios; en conjunto; agrupad*",
  joinedTrial: "incluy*; incluir; particip*; inclu*; reclut*; aleatoriz*; inscri*; entraron; tomaron parte",
  negation:
    "no; ni; nunca; jamas; ningun; ninguna; ninguno; nadie; sin; nada; tampoco; apenas; falta de; ausencia; carece*",
  refuted: `es|seria ..1 exagerado|exagerada|exageracion|demasiado+decir|ir+demasiado; ingenuo|absurdo|prematuro|enganoso|irreal|ilusorio ..1 esperar|pensar|creer|decir|afirmar|hablar; no es cierto|verdad|correcto; es falso que; falso que; es un? mito; mito que; nadie deberia|debe creer|pensar; no crea*; es mentira; es un error; erroneo que; contra|contrario|contrariamente a lo que; no es asi que; no significa; no quiere decir; bulo; es|son|era|eran falso|falsa|falsos|falsas|erroneo|erronea|incorrecto|incorrecta`,
  reported: `algunas|algunos|muchas|muchos|otras|otros|ciertas|varias|varios paginas|webs|personas|blogs|articulos|foros|usuarios|vendedores|anuncios|sitios dicen|afirman|aseguran|prometen|creen|piensan|sostienen
    un|una|el|la|este|esta|mi|su|otro|otra ..2 video|anuncio|vendedor|vendedora|influencer|blog|web|foro|amigo|amiga|vecino|vecina|primo|prima|hermano|hermana|peluquero|peluquera|titular|revista|post|hilo dice|dijo|afirma|afirmo|asegura|aseguro|promete|prometio|cree|escribe|escribio|jura
    investiga|investigan|estudia|estudian|estudiar|estudio|ver|comprobar|averiguar|probar|saber|sabe|analiza|analizan|evaluar|evalua ..1 si
    quiere|quieren|desea|desean|espera|esperan|suena|suenan|buscan|busca|buscar|busqueda ..1 una|un|que|con|de|recuperar|curar; hasta que ..2 haya|exista|encuentre; tentador|facil|natural pensar|creer|suponer
    se dice|rumorea|afirma|cree|oye|lee que; segun ..3 foro|foros|blog|anuncio|web|vendedor|usuarios; supuestamente; presuntamente; hay quien dice|afirma; anunciado como; se vende como; dicen que; me|le|les dijeron`,
  turn: "pero; sin embargo; en realidad; no obstante; sino; aunque; mientras; el ensayo encontro|mostro; los datos",
  firstPerson: "yo; mi; mis; me; conmigo; llevo; tomo; deje; empece; tengo",
  everybody:
    "todo el mundo; todos los|las? pacientes|personas; todas las personas; cada paciente; siempre; todos recaen|pierden|perdieron; sin excepcion; todos",
  almostEverybody: "casi|practicamente todos|todas|todo|siempre; casi el 100",
  most: "la ..1 mayoria; la mayor parte; mas de la mitad",
  few: "pocas|pocos personas|pacientes|participantes; pocos de|que; una minoria; la minoria; muy pocos|pocas; solo ..1 pocos|pocas",
  soon: "pronto; primer*; inicial*; al principio; en seguida; enseguida; rapid*; temprano; todavia; aun; ya; de momento; gradual*; lent*; poco a poco",
  nobody: "nadie; ninguno de; ningun paciente|participante; ninguna persona; ninguno",
};
