//! How a name goes on after its first part: adjectives, parts joined by و, purposes after ل, places
//! after ب where only they tell the body apart, the body that it belongs to.
//!
//! May import: `extract::phrase`.

use super::{
    Head, Kind, Word,
    extent::Course,
    reader::{DEPTH, Reader},
};
use crate::extract::phrase::Reading;

/// The trust, per cent, from which a listed place counts as one after ب.
const AFTER_B: u8 = 12;
/// How many parts with ل a name may have.
const PURPOSES: u8 = 2;

impl<'r> Reader<'r> {
    /// The last token of a name that is complete at `last` and may go on.
    pub(super) fn tail(&self, head: &Head, mut last: usize, mut course: Course) -> usize {
        while let Some(next) = self.next_part(head, last, &mut course) {
            last = next;
        }
        last
    }

    /// The last token of the part that goes on after `last`, if one does.
    fn next_part(&self, head: &Head, last: usize, course: &mut Course) -> Option<usize> {
        let at = last + 1;
        if let Some(end) = self.numbered(head, last) {
            return Some(end);
        }
        let word = self.word(at)?;
        if word.is_definite() {
            return self.is_part(head, word, course).then_some(at);
        }
        if word.is_joined() || word.key == "و" {
            return self.joined(head, word, at, course);
        }
        (self.joined_chain(head, word, at, course))
            .or_else(|| self.governed_by(last, word))
            .or_else(|| self.purpose(word, at, course))
            .or_else(|| self.nested(head, at))
            .or_else(|| self.place(head, word, at, course))
    }

    /// A number that tells channels apart, or the ages of a team: قناة الكأس 4, تحت 20 سنة.
    fn numbered(&self, head: &Head, last: usize) -> Option<usize> {
        let at = last + 1;
        let short = |at: usize| self.key(at).is_some_and(|key| key.len() <= 2);
        match head.kind {
            Kind::Media if self.is_number(at) && short(at) => Some(at),
            Kind::National if self.key(at) == Some("تحت") && self.is_number(at + 1) => {
                let years = self.key(at + 2).is_some_and(|key| YEARS.contains(&key));
                Some(at + 1 + usize::from(years))
            }
            _ => None,
        }
    }

    /// Whether a definite word may follow as an adjective of the name.
    fn is_part(&self, head: &Head, word: Word<'_>, course: &Course) -> bool {
        let vocabulary = &self.grammar.vocabulary;
        if vocabulary.is_national(word.stem) {
            return !course.proper && !Self::stands_alone(head.kind);
        }
        let numbered = matches!(head.kind, Kind::Event | Kind::Media);
        vocabulary.is_adjective(word.stem) || numbered && vocabulary.is_ordinal(word.stem)
    }

    /// A definite word joined by و: another adjective, or another field where the head has such.
    fn joined(&self, head: &Head, word: Word<'_>, at: usize, course: &Course) -> Option<usize> {
        if !head.joins || course.proper && course.purposes == 0 || self.is_head(at) {
            return None;
        }
        let apart = word.key == "و";
        let (word, at) = match apart {
            true => (self.word(at + 1).filter(|next| next.is_definite())?, at + 1),
            false => (word, at),
        };
        let vocabulary = &self.grammar.vocabulary;
        let adjective = vocabulary.is_adjective(word.stem) && !apart;
        let field = vocabulary.is_field(word.stem) && !vocabulary.is_body(word.stem);
        let fields_allowed = !course.bare || course.purposes > 0;
        (adjective || field && fields_allowed).then_some(at)
    }

    /// و with a chain: الاقتصاد والمالية وإصلاح الإدارة.
    fn joined_chain(
        &self,
        head: &Head,
        word: Word<'_>,
        at: usize,
        course: &Course,
    ) -> Option<usize> {
        let key = word.without('و')?;
        if course.bare && course.purposes == 0 || self.is_head(at) {
            return None;
        }
        let vocabulary = &self.grammar.vocabulary;
        if !head.joins || !vocabulary.is_field(key) || vocabulary.is_body(key) {
            return None;
        }
        let next = self.word(at + 1)?;
        if next.is_definite() {
            Some(at + 1)
        } else {
            self.chain(at + 1)
        }
    }

    /// What the last noun takes with its own preposition: الوقاية من التعذيب.
    fn governed_by(&self, last: usize, word: Word<'_>) -> Option<usize> {
        let noun = self.word(last)?;
        if !self.grammar.vocabulary.takes(noun.stem, word.key) {
            return None;
        }
        let at = last + 2;
        let next = self.word(at)?;
        if next.is_definite() {
            Some(at)
        } else {
            self.chain(at)
        }
    }

    /// ل with what the body is for: للأمن, لمراقبة التراب, لحقوق الإنسان.
    fn purpose(&self, word: Word<'_>, at: usize, course: &mut Course) -> Option<usize> {
        let stem = if word.is_after('ل') {
            word.stem
        } else {
            word.without('ل')?
        };
        let vocabulary = &self.grammar.vocabulary;
        let fits = vocabulary.is_field(stem) && !vocabulary.is_power(stem);
        if course.purposes == PURPOSES || !fits {
            return None;
        }
        let next = self.word(at + 1);
        let definite = next.is_some_and(Word::is_definite);
        let last = match word.article {
            true => (definite || !vocabulary.is_act(stem)).then_some(at)?,
            false if definite => at + 1,
            false => self.chain(at + 1)?,
        };
        course.purposes += 1;
        Some(last)
    }

    /// ب with the place that tells a local body apart, or the place alone.
    fn place(&self, head: &Head, word: Word<'_>, at: usize, course: &mut Course) -> Option<usize> {
        if !head.local || course.placed || course.proper {
            return None;
        }
        course.placed = true;
        let rest = if word.key.starts_with('ب') {
            'ب'.len_utf8()
        } else {
            0
        };
        if let Some(region) = word.without('ب')
            && REGIONS.contains(&region)
        {
            let next = self.word(at + 1)?;
            let unknown = next.is_definite() || !self.grammar.is_ordinary(next.key);
            let listed = self.place_of(at + 1, 0, AFTER_B);
            return listed.or(unknown.then_some(at + 1));
        }
        if let Some(last) = self.place_of(at, rest, AFTER_B) {
            return Some(
                last + usize::from(self.key(last + 1).is_some_and(|key| PARTS.contains(&key))),
            );
        }
        let unknown = word.is_after('ب') && !self.grammar.is_ordinary(word.stem)
            || (word.without('ب')).is_some_and(|key| !self.grammar.is_ordinary(key));
        unknown.then_some(at)
    }

    /// ب or ل with the body that this one is part of: كلية الطب بجامعة محمد الخامس, المديرية
    /// الجهوية لوزارة الصحة; في between schools.
    fn nested(&self, head: &Head, at: usize) -> Option<usize> {
        if !head.nested || self.depth >= DEPTH {
            return None;
        }
        let school = head.kind == Kind::School && self.key(at) == Some("في");
        let first = at + usize::from(school);
        let joined = |reading: Reading| {
            !reading.conjunction && (school || matches!(reading.preposition, Some('ب' | 'ل')))
        };
        let known = self.known.found_at(self.paragraph, first);
        let known = known.filter(|(reading, _)| joined(*reading));
        let outer = self.heads.longest_at(self.paragraph, first);
        let outer =
            outer.filter(|outer| joined(outer.reading) && outer.value.kind != Kind::Outside);
        let headed = outer.and_then(|outer| self.deeper().extent(outer.value, outer.last));
        headed
            .map(|extent| extent.last)
            .max(known.map(|(_, last)| last))
    }
}

/// Kinds of region that stand before the name of one.
const REGIONS: [&str; 10] = [
    "مدينه",
    "جهه",
    "ولايه",
    "اقليم",
    "عماله",
    "محافظه",
    "مقاطعه",
    "منطقه",
    "اماره",
    "معتمديه",
];

/// Parts of a town: سوسة المدينة.
const PARTS: [&str; 5] = ["المدينه", "الشماليه", "الجنوبيه", "الغربيه", "الشرقيه"];

/// Words for years of age.
const YEARS: [&str; 4] = ["سنه", "عاما", "عام", "سنوات"];
