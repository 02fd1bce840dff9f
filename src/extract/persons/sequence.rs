//! Words of a name in a row: محمد بن عبد الله الإدريسي, أبو مازن, كريستوفر راي.
//!
//! May import: `extract::{context, gazetteer, phrase}`, `text`.

use super::words::{NameWords, Worth};
use crate::{
    extract::{
        Context,
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
    /// How many of them are strong.
    pub strong: u8,
    /// How many of them are names, strong ones included.
    pub names: u8,
    /// How many of them are ordinary words more often than names.
    pub weak: u8,
    /// What the first is worth.
    pub first_worth: Worth,
    /// Whether it begins with, or has, a word that makes the next one a name (عبد, بن, أبو).
    pub bound: bool,
}

/// A name's longest.
const MOST_WORDS: u8 = 6;

/// What a word before a name makes of it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Binder {
    /// عبد: with a name of God it is one word.
    Servant,
    /// بن, ابن, أبو, آل: with the word after it, one.
    Kin,
    /// دي, فان, فون: between two words of a foreign name.
    Particle,
}

fn binder(key: &str) -> Option<Binder> {
    Some(match key {
        "عبد" | "عبدال" | "امه" => Binder::Servant,
        "بن" | "ابن" | "بنت" | "ولد" | "ابو" | "ابي" | "ابا" | "ام" | "ال" | "بو" | "ايت"
        | "ذو" | "بل" => Binder::Kin,
        "دي" | "دا" | "دو" | "فان" | "فون" | "لو" | "لا" | "دير" | "ماك" | "سان" | "دل" | "ديل"
        | "اوف" => Binder::Particle,
        _ => return None,
    })
}

/// One unit of a name.
struct Unit {
    last: usize,
    worth: Worth,
    bound: bool,
}

impl NameWords {
    /// The name that begins at token `first` in that reading; after a title weaker words may
    /// begin one.
    pub fn sequence(
        &self,
        paragraph: &Context<'_>,
        first: usize,
        reading: Reading,
        titled: bool,
    ) -> Option<Sequence> {
        let unit = self.unit(paragraph, first, reading.rest, true)?;
        let startable = match unit.worth {
            Worth::Strong | Worth::Name | Worth::Rare => true,
            Worth::Weak => titled || reading.rest == 0,
            Worth::Ordinary => false,
        };
        if !startable {
            return None;
        }
        let offset = offset_in_word(paragraph.word(first), reading.rest);
        let mut name = Sequence {
            span: Span::new(paragraph.tokens[first].span.start + offset, 0),
            first,
            last: unit.last,
            rest: reading.rest,
            words: 0,
            strong: 0,
            names: 0,
            weak: 0,
            first_worth: unit.worth,
            bound: false,
        };
        name.add(&unit);
        while name.words < MOST_WORDS
            && let Some(unit) = self.continuation(paragraph, &name)
        {
            name.add(&unit);
        }
        name.span.end = paragraph.tokens[name.last].span.end;
        Some(name)
    }

    /// The unit that continues `name`, if one does.
    fn continuation(&self, paragraph: &Context<'_>, name: &Sequence) -> Option<Unit> {
        let next = self.after(paragraph, name.last)?;
        let unit = self.unit(paragraph, next, 0, false)?;
        match unit.worth {
            Worth::Strong | Worth::Name => Some(unit),
            Worth::Rare => (name.words < 3).then_some(unit),
            Worth::Weak => self.weak_fits(paragraph, name, &unit).then_some(unit),
            Worth::Ordinary => None,
        }
    }

    /// Whether a weak word may continue a name: as a surname with the article after one word, or
    /// between two names.
    fn weak_fits(&self, paragraph: &Context<'_>, name: &Sequence, unit: &Unit) -> bool {
        let key = &paragraph.keys[unit.last];
        let adjective = key.ends_with("يه") || key.starts_with("وال");
        let followed = matches!(
            self.worth(paragraph, unit.last + 1, 0),
            Worth::Strong | Worth::Name
        );
        !adjective && (name.words == 1 && name.first_worth != Worth::Weak || followed)
    }

    /// The token after `last`, over a hyphen inside a name (سينغ-مانوكس).
    fn after(&self, paragraph: &Context<'_>, last: usize) -> Option<usize> {
        let hyphen = paragraph.keys.get(last + 1)? == "-"
            && paragraph.tokens[last].span.end == paragraph.tokens[last + 1].span.start;
        let next = last + 1 + usize::from(hyphen);
        (paragraph.tokens.get(next)?.kind == TokenKind::Arabic).then_some(next)
    }

    /// The unit at token `index`: one word, or a binder with the word after it.
    fn unit(
        &self,
        paragraph: &Context<'_>,
        index: usize,
        rest: usize,
        starts: bool,
    ) -> Option<Unit> {
        let key = paragraph.keys.get(index)?.get(rest..)?;
        let plain = || {
            Some(Unit {
                last: index,
                worth: self.worth(paragraph, index, rest),
                bound: false,
            })
        };
        let next = index + 1;
        let followed = paragraph
            .tokens
            .get(next)
            .is_some_and(|token| token.kind == TokenKind::Arabic);
        match binder(key) {
            Some(_) if !followed => plain(),
            Some(Binder::Servant) => self.servant(paragraph, next),
            Some(Binder::Kin) => self.kin(paragraph, key, next, starts),
            Some(Binder::Particle) if !starts => self.particle(paragraph, next),
            _ => plain(),
        }
    }

    /// عبد with the name after it.
    fn servant(&self, paragraph: &Context<'_>, next: usize) -> Option<Unit> {
        let key = &paragraph.keys[next];
        let divine = key.starts_with("ال") || key == "رب" || key == "ربه";
        let worth = if divine { Worth::Strong } else { return None };
        Some(Unit {
            last: next,
            worth,
            bound: true,
        })
    }

    /// بن, أبو or آل with the unit after it.
    fn kin(&self, paragraph: &Context<'_>, key: &str, next: usize, starts: bool) -> Option<Unit> {
        let after = match binder(&paragraph.keys[next]) {
            Some(Binder::Servant | Binder::Kin) => self.unit(paragraph, next, 0, false)?,
            _ => Unit {
                last: next,
                worth: self.worth(paragraph, next, 0),
                bound: false,
            },
        };
        let definite = paragraph.keys[next].starts_with("ال");
        let worth = match (key, after.worth) {
            // "or", "mother of": أم stands alone far more often.
            (
                "ام" | "ال" | "ولد" | "بنت" | "لا" | "ذو" | "بل",
                Worth::Ordinary | Worth::Rare | Worth::Weak,
            ) if starts => {
                return None;
            }
            (_, Worth::Ordinary) if !definite || starts => return None,
            (_, Worth::Ordinary | Worth::Weak) => Worth::Weak,
            (_, worth) => worth,
        };
        let worth = if matches!(key, "بن" | "ابن") && worth == Worth::Weak {
            Worth::Name
        } else {
            worth
        };
        Some(Unit {
            last: after.last,
            worth,
            bound: true,
        })
    }

    /// دي or فان with the word after it.
    fn particle(&self, paragraph: &Context<'_>, next: usize) -> Option<Unit> {
        let worth = self.worth(paragraph, next, 0);
        matches!(worth, Worth::Strong | Worth::Name | Worth::Rare).then_some(Unit {
            last: next,
            worth,
            bound: true,
        })
    }

    /// Whether the list of full names has the whole of `name`.
    pub fn is_listed(&self, paragraph: &Context<'_>, name: &Sequence) -> bool {
        let found = self.gazetteer().name_at(paragraph, name.first, name.rest);
        found.is_some_and(|found| found.last == name.last)
    }

    /// The Latin spelling of `name`: the list's, or that of its words.
    pub fn latin(&self, paragraph: &Context<'_>, name: &Sequence) -> Option<String> {
        let found = self.gazetteer().name_at(paragraph, name.first, name.rest);
        if let Some(found) = found.filter(|found| found.last == name.last) {
            return self.gazetteer().name_latin(found).map(str::to_owned);
        }
        let words: Option<Vec<&str>> = (name.first..=name.last)
            .map(|index| {
                let rest = if index == name.first { name.rest } else { 0 };
                self.gazetteer()
                    .word_latin(paragraph.keys[index].get(rest..)?)
            })
            .collect();
        words.map(|words| words.join(" "))
    }
}

impl Sequence {
    fn add(&mut self, unit: &Unit) {
        self.last = unit.last;
        self.words += 1;
        self.bound |= unit.bound;
        match unit.worth {
            Worth::Strong => {
                self.strong += 1;
                self.names += 1;
            }
            Worth::Name => self.names += 1,
            Worth::Weak => self.weak += 1,
            Worth::Rare | Worth::Ordinary => {}
        }
    }
}
