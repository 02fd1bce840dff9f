//! Words of a name in a row: محمد بن عبد الله الإدريسي, أبو مازن, كريستوفر راي.
//!
//! May import: `extract::{context, gazetteer, phrase}`, `text`.

use super::{
    titles::Titles,
    units::{Unit, is_regnal},
    words::{NameWords, Worth},
};
use crate::{
    extract::{
        Context,
        gazetteer::{Fame, NameWord, weights::Length},
        phrase::{Reading, offset_in_word},
    },
    text::{Span, TokenKind},
};

/// A name.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sequence {
    /// Where, in bytes of the paragraph.
    pub span: Span,
    /// Its first token.
    pub first: usize,
    /// Its last token.
    pub last: usize,
    /// Where its first word begins in that token's key.
    pub rest: usize,
    /// Its words; عبد الله and بن علي count as one.
    pub words: u8,
    /// How many of them are of each worth, by [`Worth`].
    pub worths: [u8; 7],
    /// What the first is worth.
    pub first_worth: Worth,
    /// Whether it has a word that makes the next one a name (عبد, بن, أبو).
    pub bound: bool,
    /// Whether its last word is a king's or pope's number.
    pub numbered: bool,
    /// Whether its first and its last word begin with the article.
    pub definite: (bool, bool),
    /// What the lists say of its first and its last word.
    pub ends: [NameWord; 2],
    /// How foreign its first and its last word look.
    pub shapes: [u8; 2],
    /// What the unit after it would be worth, where it might continue the name.
    pub next: Option<Worth>,
}

/// A name's longest.
const MOST_WORDS: u8 = 6;

impl NameWords {
    /// The names that may begin at token `first` in that reading, the shortest first: each is the
    /// one before it with one more unit.
    pub fn sequences(
        &self,
        paragraph: &Context<'_>,
        titles: &Titles,
        first: usize,
        reading: Reading,
    ) -> Vec<Sequence> {
        let Some(unit) = self.start(paragraph, first, reading) else {
            return self.famous(paragraph, first, reading).into_iter().collect();
        };
        let mut name = begin(paragraph, first, reading, unit.worth);
        let mut names = Vec::new();
        let mut unit = Some(unit);
        while let Some(more) = unit.filter(|_| name.words < MOST_WORDS) {
            self.add(paragraph, &mut name, &more);
            unit = self.continuation(paragraph, titles, &name);
            name.next = unit.map(|unit| unit.worth);
            names.push(name);
        }
        let famous = self.famous(paragraph, first, reading);
        let new = |famous: &Sequence| names.iter().all(|name| name.last != famous.last);
        names.extend(famous.filter(new));
        names
    }

    /// The name of somebody whom the whole press knows at token `first`, whatever its words are
    /// worth (شي جين بينغ).
    fn famous(&self, paragraph: &Context<'_>, first: usize, reading: Reading) -> Option<Sequence> {
        let (last, record) = self.gazetteer().name_at(paragraph, first, reading.rest)?;
        if record.fame == Fame::Listed {
            return None;
        }
        let mut name = begin(paragraph, first, reading, Worth::Name);
        for last in first..=last {
            let unit = Unit {
                last,
                worth: Worth::Name,
                bound: false,
            };
            self.add(paragraph, &mut name, &unit);
        }
        Some(name)
    }

    /// The unit that begins a name at token `first` in that reading.
    fn start(&self, paragraph: &Context<'_>, first: usize, reading: Reading) -> Option<Unit> {
        let unit = self.unit(paragraph, first, reading.rest, true)?;
        let split = reading.rest == 0 || self.is_split(paragraph, first, reading, &unit);
        (unit.worth > Worth::Ordinary && split).then_some(unit)
    }

    /// Makes `name` longer by a unit.
    fn add(&self, paragraph: &Context<'_>, name: &mut Sequence, unit: &Unit) {
        name.last = unit.last;
        name.words += 1;
        name.bound |= unit.bound;
        name.worths[unit.worth as usize] += 1;
        name.span.end = paragraph.tokens[name.last].span.end;
        let key = |index: usize| {
            let rest = if index == name.first { name.rest } else { 0 };
            paragraph.keys[index].get(rest..).unwrap_or_default()
        };
        let (first, last) = (key(name.first), key(name.last));
        name.numbered = name.words > 1 && is_regnal(last);
        name.definite = (first.starts_with("ال"), last.starts_with("ال"));
        name.shapes = [first, last].map(|key| self.gazetteer().foreignness(key));
        // What is known of عبد or بن says nothing of the name that they bind.
        let word = |key: &str| match unit.bound {
            true => NameWord::default(),
            false => self.gazetteer().word(key).unwrap_or_default(),
        };
        if name.words == 1 {
            name.ends[0] = word(first);
        }
        name.ends[1] = word(last);
    }

    /// Whether the proclitics that `reading` takes off token `first` are likely to be such: لقاء
    /// is no ل with a name, وهبي no و with one.
    fn is_split(
        &self,
        paragraph: &Context<'_>,
        first: usize,
        reading: Reading,
        unit: &Unit,
    ) -> bool {
        let rest = unit.worth;
        if unit.bound {
            return rest >= Worth::Rare;
        }
        let whole = self.gazetteer().word(&paragraph.keys[first]);
        if self.worth(paragraph, first, 0) >= rest && whole.is_some() {
            return false;
        }
        match rest {
            Worth::Strong | Worth::Name => true,
            Worth::Rare => whole.is_none_or(|word| word.frequency == 0),
            Worth::Unknown => {
                whole.is_none() && reading.conjunction && reading.preposition.is_none()
            }
            Worth::Weak | Worth::Inflected | Worth::Ordinary => false,
        }
    }

    /// The unit that continues `name`, if one does.
    fn continuation(
        &self,
        paragraph: &Context<'_>,
        titles: &Titles,
        name: &Sequence,
    ) -> Option<Unit> {
        let next = self.after(paragraph, name.last)?;
        let unit = self.unit(paragraph, next, 0, false)?;
        if unit.worth < Worth::Strong && self.begins_anew(paragraph, titles, name, next) {
            return None;
        }
        let fits = match unit.worth {
            Worth::Strong | Worth::Name => true,
            Worth::Rare | Worth::Unknown => name.words < 4,
            Worth::Weak | Worth::Inflected => self.weak_fits(paragraph, name, &unit),
            Worth::Ordinary => false,
        };
        fits.then_some(unit)
    }

    /// Whether token `next` rather begins something new: the next name of a list (وراجي), or an
    /// office after a full name (مالك نادي ...).
    fn begins_anew(
        &self,
        paragraph: &Context<'_>,
        titles: &Titles,
        name: &Sequence,
        next: usize,
    ) -> bool {
        let key = &paragraph.keys[next];
        let listed = key.starts_with('و') && {
            let rest = self.worth(paragraph, next, 2);
            rest > Worth::Weak && rest >= self.worth(paragraph, next, 0) || key.starts_with("وال")
        };
        let office =
            name.words >= 2 && !key.starts_with("ال") && titles.at(paragraph, next).is_some();
        listed || office
    }

    /// Whether a weak word may continue a name: as its second word, or between two names.
    fn weak_fits(&self, paragraph: &Context<'_>, name: &Sequence, unit: &Unit) -> bool {
        let key = &paragraph.keys[unit.last];
        let adjective = key.ends_with("يه") || key.starts_with("وال");
        let followed = self.worth(paragraph, unit.last + 1, 0) >= Worth::Name;
        !adjective && (name.words < 3 || followed)
    }

    /// The token after `last`, over a hyphen inside a name (سينغ-مانوكس).
    fn after(&self, paragraph: &Context<'_>, last: usize) -> Option<usize> {
        let hyphen = paragraph.keys.get(last + 1)? == "-"
            && paragraph.tokens[last].span.end == paragraph.tokens[last + 1].span.start;
        let next = last + 1 + usize::from(hyphen);
        (paragraph.tokens.get(next)?.kind == TokenKind::Arabic).then_some(next)
    }

    /// How well the whole of `name` is known, where the list of full names has it.
    pub fn fame(&self, paragraph: &Context<'_>, name: &Sequence) -> Option<Fame> {
        let (last, record) = self.gazetteer().name_at(paragraph, name.first, name.rest)?;
        (last == name.last).then_some(record.fame)
    }

    /// Whether the list of places has the whole of `name`, and trusts it.
    pub fn is_place(&self, paragraph: &Context<'_>, name: &Sequence) -> bool {
        let place = self
            .gazetteer()
            .place_at(paragraph, name.first, name.rest, false);
        place.is_some_and(|(found, place)| found.last == name.last && place.trust > 50)
    }

    /// The usual Latin spelling of `name`, where the list of full names has it. It is not put
    /// together from its words: each has many spellings, and a wrong one is worse than none.
    pub fn latin(&self, paragraph: &Context<'_>, name: &Sequence) -> Option<String> {
        let (last, record) = self.gazetteer().name_at(paragraph, name.first, name.rest)?;
        let latin = self.gazetteer().name_latin(record)?;
        (last == name.last).then(|| latin.to_owned())
    }
}

/// A name without units yet.
fn begin(paragraph: &Context<'_>, first: usize, reading: Reading, worth: Worth) -> Sequence {
    let offset = offset_in_word(paragraph.word(first), reading.rest);
    Sequence {
        span: Span::new(paragraph.tokens[first].span.start + offset, 0),
        first,
        last: first,
        rest: reading.rest,
        words: 0,
        worths: [0; 7],
        first_worth: worth,
        bound: false,
        numbered: false,
        definite: (false, false),
        ends: [NameWord::default(); 2],
        shapes: [0; 2],
        next: None,
    }
}

impl Sequence {
    /// Whether it is one word.
    pub const fn length(&self) -> Length {
        match self.words {
            1 => Length::Single,
            _ => Length::Several,
        }
    }

    /// How many of its words are of that worth.
    pub const fn count(&self, worth: Worth) -> u8 {
        self.worths[worth as usize]
    }
}
