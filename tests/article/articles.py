"""Owns articles to be read in tests, by authors who do not exist, and looking at what was read."""

from __future__ import annotations

import random
import re
from collections import Counter

from hearthside.article.model import Article

ESSAY = """The Kettle and the Door

Two sounds run our house: the kettle and the door. The kettle says that somebody wants to stay a while. The door says
that somebody needs to be elsewhere, and both are honest.

What the kettle says:

Putting water on is an offer that costs nothing to refuse. Whoever hears it may come into the kitchen or remain on the
stairs, and neither choice has to be explained to anybody.

We found that tea helps less than the four minutes it takes. In those minutes nobody can be right yet.

What the door says

A door that closes softly is still a sentence. It needs a second half, such as a time of return, or else the people
behind it will write one of their own.

If any of this sounds like your own hallway, click here to request a session: https://example.org/hallway.

I am a doctoral candidate in Family Studies at Northlight College and hold a Master of Education. I work with couples,
housemates and larger constellations on leaving and coming back.

Previous
Previous

Shoes in the Hall

Next
Next

Windows: Letting Light In
"""

GERMAN = """Der Wasserkessel und die Tür

Zwei Geräusche bestimmen unser Haus. Der Kessel sagt, dass jemand bleiben möchte. Die Tür sagt, dass jemand gehen muss,
und beides ist ehrlich gemeint.

Was der Kessel sagt:

Wasser aufzusetzen ist ein Angebot, das man ohne Grund ablehnen darf. Wer es hört, kann in die Küche kommen oder auf der
Treppe sitzen bleiben, und niemand muss das erklären.

Wenn Sie das üben möchten, können Sie hier einen Termin vereinbaren.

Ich bin Doktorandin der Familienforschung und Paartherapeutin in Ausbildung. Ich begleite Paare und Wohngemeinschaften.

Vorheriger Beitrag
Schuhe im Flur

Nächster Beitrag
Fenster
"""

SPANISH = """La tetera y la puerta

Dos sonidos gobiernan nuestra casa. La tetera dice que alguien quiere quedarse un rato. La puerta dice que alguien
necesita estar en otra parte, y las dos cosas son honestas.

Lo que dice la tetera:

Poner el agua es una oferta que no cuesta nada rechazar. Quien la oye puede venir a la cocina o quedarse en la escalera,
y ninguna de las dos cosas tiene que explicarse.

Si quieres practicarlo, reserva una sesión conmigo.

Soy psicóloga y doctoranda en estudios de familia. Trabajo con parejas y con grupos.
"""

JAPANESE = """やかんと扉

わたしたちの家には二つの音があります。やかんの音は、だれかがここにいたいと言っています。扉の音は、だれかが出かけると言っています。

やかんの話：

お湯をわかすことは、ことわっても何もなくならない申し出です。聞いた人は台所に来てもいいし、階段にすわっていてもいいのです。
"""

ARABIC = """الإبريق والباب

في بيتنا صوتان. الإبريق يقول إن أحدًا يريد أن يبقى قليلًا. والباب يقول إن أحدًا يحتاج إلى أن يكون في مكان آخر.

ماذا يقول الإبريق؟

وضع الماء على النار عرض لا يكلف رفضه شيئًا. ومن يسمعه يستطيع أن يأتي إلى المطبخ أو أن يبقى على الدرج.
"""

_WORDS = """\
bean soil rain trellis compost frost seedling spade bed harvest worm root leaf mulch watering
boat rope tide anchor deck sail pier gull net storm captain crate lantern hull mast
pot stove onion bread spoon table flour oven salt recipe plate simmer knife guest apron
the and of a with in for to on by
"""
*SUBJECTS, _BETWEEN = (line.split() for line in _WORDS.strip().split("\n"))


def paragraph(subject: list[str], words: int, seed: int) -> str:
    """Return sentences about ``subject`` that mean nothing, the same for the same ``seed``."""
    chance = random.Random(seed)
    sentences = []
    while words > 0:
        length = min(words, chance.randint(8, 14))
        said = [chance.choice(subject if at % 2 else _BETWEEN) for at in range(length)]
        sentences.append(" ".join(said).capitalize() + ".")
        words -= length
    return " ".join(sentences)


def without_headings(paragraphs_of_a_subject: int = 3, words_of_a_paragraph: int = 60) -> list[str]:
    """Return paragraphs about three subjects, one after the other."""
    return [
        paragraph(subject, words_of_a_paragraph, seed=10 * which + at)
        for which, subject in enumerate(SUBJECTS)
        for at in range(paragraphs_of_a_subject)
    ]


def headings(article: Article) -> list[str]:
    return [section.heading for section in article.sections]


def paragraphs(article: Article) -> list[str]:
    return [paragraph for section in article.sections for paragraph in section.paragraphs]


def words_of(article: Article) -> Counter[str]:
    """Return all words that came out of a reading, save what the reader proposed itself."""
    booking = article.booking.text if article.booking else ""
    texts = [article.bio, booking, article.previous_title, article.next_title, *paragraphs(article)]
    texts += [section.heading for section in article.sections if not section.is_guess]
    if not article.title_is_guess:
        texts.append(article.title)
    return words_in(" ".join(texts))


def words_in(text: str) -> Counter[str]:
    return Counter(re.findall(r"\w+", text))
