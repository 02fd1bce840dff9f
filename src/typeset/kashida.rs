//! Where a word is lengthened: the tradition's priorities (`kashida_rules`) over the letters of a
//! word.
//!
//! Only letters are looked at here; whether a face's glyphs allow it is `lengthen`'s question.
//!
//! May import: `kashida_rules`.

use super::kashida_rules::{Joins, NEVER, RULES, Rule, Rules, Sign, TATWEEL};

/// A place between two joined letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct KashidaPlace {
    /// The byte that the letter after it begins at.
    pub offset: usize,
    /// How good it is, 1 best.
    pub priority: u8,
}

/// The byte offset in `word` of the letter that a kashida may stand before, by the tradition's
/// priorities; `None` where the word is not lengthened. Punctuation around the word is allowed;
/// of several words the best place of all is given.
pub fn kashida_before(word: &str) -> Option<usize> {
    Places::default().find(word).map(|place| place.offset)
}

/// Finds places; keeps its scratch memory.
#[derive(Default)]
pub(super) struct Places {
    letters: Vec<Letter>,
}

/// A letter of the word being read.
#[derive(Clone, Copy)]
struct Letter {
    start: usize,
    c: char,
    rule: Rule,
    /// Whether something stands before it that no kashida may touch (ZWNJ, ZWJ).
    apart: bool,
    /// Whether it is a tatweel that carries a mark, and so is part of the spelling.
    bears_mark: bool,
}

/// Shorter words are not lengthened.
const FEWEST_LETTERS: usize = 3;

/// Words of fewer letters are not lengthened between letters of which neither has a rule.
const FEWEST_BETWEEN: usize = 4;

impl Places {
    /// The best place in `text`.
    pub fn find(&mut self, text: &str) -> Option<KashidaPlace> {
        let rules = &*RULES;
        let (mut best, mut apart) = (None, false);
        self.letters.clear();
        for (start, c) in text.char_indices() {
            match Sign::of(c) {
                Sign::Letter(index) => {
                    let rule = rules.letters[index];
                    self.letters.push(Letter {
                        start,
                        c,
                        rule,
                        apart,
                        bears_mark: false,
                    });
                    apart = false;
                }
                Sign::Mark => self.mark(c),
                Sign::Joiner => apart = true,
                Sign::Other => {
                    best = better(best, self.best(rules));
                    self.letters.clear();
                    apart = false;
                }
            }
        }
        better(best, self.best(rules))
    }

    /// Notes a mark on the last letter.
    fn mark(&mut self, c: char) {
        let carried = matches!(c, '\u{654}' | '\u{655}' | '\u{670}');
        if let Some(last) = self.letters.last_mut() {
            last.bears_mark |= carried && last.c == TATWEEL;
        }
    }

    /// The best place in the word that was read.
    fn best(&self, rules: &Rules) -> Option<KashidaPlace> {
        let letters = &self.letters;
        let count = letters.iter().filter(|letter| letter.c != TATWEEL).count();
        if count < FEWEST_LETTERS || is_exempt(rules, letters) {
            return None;
        }
        let article = article(letters);
        let pairs = 1..letters.len();
        let free = pairs.filter(|at| article.is_none_or(|lam| at.abs_diff(lam) > 1));
        let places = free.filter_map(|at| {
            let priority = priority(rules, &letters[at - 1..])?;
            if priority == rules.between && count < FEWEST_BETWEEN {
                return None;
            }
            let offset = letters[at].start;
            Some(KashidaPlace { offset, priority })
        });
        places.fold(None, |best, place| better(best, Some(place)))
    }
}

/// The better of two places of which the second comes later: it wins where they are equal.
fn better(first: Option<KashidaPlace>, second: Option<KashidaPlace>) -> Option<KashidaPlace> {
    match (first, second) {
        (Some(a), Some(b)) if a.priority < b.priority => Some(a),
        (a, None) => a,
        (_, b) => b,
    }
}

/// Where the lam of the article stands among the letters: a line before the article's alif or
/// after its lam would tear it from its word. With a particle before it (و ف ب ك) or as لل.
fn article(letters: &[Letter]) -> Option<usize> {
    let is = |at: usize, set: &str| letters.get(at).is_some_and(|letter| set.contains(letter.c));
    let conjunction = usize::from(is(0, "وف"));
    let particle = conjunction + usize::from(is(conjunction, "بك"));
    let at = |alif: usize| is(alif, "ا") && is(alif + 1, "ل");
    let alif = [particle, conjunction, 0]
        .into_iter()
        .find(|alif| at(*alif));
    let doubled = is(conjunction, "ل") && is(conjunction + 1, "ل");
    let lam = alif.or(doubled.then_some(conjunction)).map(|at| at + 1)?;
    (letters.len() > lam + 2).then_some(lam)
}

/// Whether the word ends like one that is never lengthened.
fn is_exempt(rules: &Rules, letters: &[Letter]) -> bool {
    rules.exempt.iter().any(|end| {
        let rest = letters.len().checked_sub(end.len());
        rest.is_some_and(|from| letters[from..].iter().map(|l| l.c).eq(end.iter().copied()))
    })
}

/// How good the place between the first two of `letters` is; the rest of the word follows.
fn priority(rules: &Rules, letters: &[Letter]) -> Option<u8> {
    let [before, after, rest @ ..] = letters else {
        return None;
    };
    let ligature = before.rule.lam && after.rule.alif;
    let spelling = before.bears_mark || after.c == TATWEEL;
    if !joined(before, after) || ligature || spelling {
        return None;
    }
    if before.rule.after > 0 {
        return Some(before.rule.after);
    }
    let is_final = |letter: &Letter, rest: &[Letter]| match rest.first() {
        Some(next) => !joined(letter, next),
        None => true,
    };
    let before_tail = |rest: &[Letter]| rest[0].rule.tooth_before && is_final(&rest[0], &rest[1..]);
    let priority = if is_final(after, rest) {
        after.rule.before_final
    } else if after.rule.before_tooth > 0 && before_tail(rest) {
        after.rule.before_tooth
    } else {
        rules.between
    };
    (1..NEVER).contains(&priority).then_some(priority)
}

/// Whether two neighbours join.
fn joined(before: &Letter, after: &Letter) -> bool {
    before.rule.joins == Joins::Both && after.rule.joins != Joins::None && !after.apart
}
