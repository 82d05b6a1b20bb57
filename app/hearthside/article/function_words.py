"""Owns the words that hold sentences together, by language: they tell languages apart and say nothing of a subject."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


FUNCTION_WORDS = {
    "en": _words(
        "the of and to in is that it for on with as are this be at by from or an not have has had but they their "
        "them we our us you your he his she her its was were will would can could should may might must do does did "
        "which who whom what when where why how if then than so such there these those into about over under between "
        "through also more most some any each every all both other another one no nor only own same too very just i "
        "me my am been being because while although though however it's don't can't isn't doesn't upon within "
        "without toward towards often even still yet"
    ),
    "de": _words(
        "der die das und ist in zu den dem des ein eine einen einem einer nicht von mit sich auf für als auch es an "
        "er sie wir ihr ich du man wie wenn oder aber nach aus bei durch über unter um so dass daß war waren sind "
        "hat haben hatte wird werden wurde kann können muss soll sein seine ihre ihren unser unsere noch nur schon "
        "sehr mehr was wer wo dann denn doch zum zur im am vom beim diese dieser dieses jede jeder jedes keine kein "
        "uns euch ihm ihn mir mich dir dich weil damit bis ohne gegen zwischen während etwas nichts alle alles viel "
        "immer wieder hier da dort"
    ),
    "es": _words(
        "el la los las de del y en que es un una unos unas por con para no se su sus lo al como más pero o le les "
        "nos me te mi tu si ya muy sin sobre este esta estos estas ese esa eso esto entre cuando donde quien porque "
        "también hay ser son fue era está están han ha he puede pueden cada todo toda todos todas otro otra desde "
        "hasta nuestro nuestra ni qué cómo cuál mucho poco algo nada siempre nunca así e u yo él ella ellos nosotros"
    ),
    "fr": _words(
        "le la les de des du et en un une est que qui dans pour par sur pas ne se ce cette ces son sa ses au aux il "
        "elle ils elles on nous vous je tu avec plus ou mais comme sont été être avoir a ont fait peut leur leurs "
        "notre nos votre vos mon ma mes si sans sous entre quand où dont tout tous toute toutes même aussi très bien "
        "donc car cela ça y lui eux moins chaque autre autres encore toujours jamais rien"
    ),
    "it": _words(
        "il lo la gli le di del della dei delle e è in che un una uno per con non si su da dal dalla al alla ai alle "
        "nel nella nei nelle sul sulla come più ma o anche se ci ne mi ti vi sono era essere ha hanno ho questo "
        "questa questi queste quello quella suo sua suoi loro nostro nostra noi voi lui lei quando dove chi perché "
        "cosa ogni tutto tutti tutte altro altra molto poco senza tra fra dopo prima ancora sempre mai"
    ),
    "pt": _words(
        "o a os as de do da dos das e é em no na nos nas que um uma uns umas por para com não se seu sua seus suas "
        "ao à mais mas ou como são ser foi era está estão há têm tem ter isso isto este esta esse essa ele ela eles "
        "nós você vocês eu me quando onde quem porque também cada todo toda todos outro outra muito pouco sem sobre "
        "entre até desde já ainda sempre nunca nosso nossa pelo pela num numa"
    ),
    "nl": _words(
        "de het een en van in is dat op te zijn met voor niet die er aan om ook als bij maar door naar over uit dan "
        "nog wel of we wij je jij ik hij zij ze hun haar ons onze mijn jouw dit deze wat wie waar wanneer hoe waarom "
        "kan kunnen moet heeft hebben had was waren wordt worden zou geen meer veel alle elk elke iets niets altijd "
        "nooit tussen zonder tot omdat terwijl hier daar zo heel"
    ),
    "sv": _words(
        "och att det som en ett är av för på med den de till i inte om har han hon vi ni jag du man så men var kan "
        "ska från eller när hur vad vem där här sig sin sitt sina oss er mig dig dem denna detta dessa mer mycket "
        "alla allt varje ingen inget också bara än då över under mellan utan efter innan blir blev vara hade skulle"
    ),
    "pl": _words(
        "i w na z że się do nie to jest o jak ale po co tak za od dla czy tylko lub przez jego jej ich my wy on ona "
        "oni ja ty już być był była było są który która które ten ta te tego tej tym może gdy kiedy gdzie bez pod "
        "nad przed między także też bardzo każdy wszystko jeszcze zawsze nigdy"
    ),
}
"""ISO 639-1 to words in lower case."""
