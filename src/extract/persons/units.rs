//! The units that names are made of: a word, عبد with a name of God, بن or أبو with the word after
//! it, a noun with الدين or الله.
//!
//! May import: `extract::{context, gazetteer}`, `text`.

use super::words::{NameWords, Worth};
use crate::{extract::Context, text::TokenKind};

/// One unit of a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unit {
    /// Its last token.
    pub last: usize,
    /// What it is worth.
    pub worth: Worth,
    /// Whether a word of it makes the next one a name.
    pub bound: bool,
}

/// What a word before a name makes of it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Binder {
    /// عبد: with a name of God it is one word.
    Servant,
    /// بن, أبو: with the word after it, one.
    Kin,
    /// The same, but also a common word: أم, ولد, آل.
    DoubtfulKin,
    /// دي, فان: between two words of a foreign name.
    Particle,
}

fn binder(key: &str) -> Option<Binder> {
    Some(match key {
        "عبد" | "عبدال" | "امه" | "بنعبد" | "بوعبد" | "بلعبد" => {
            Binder::Servant
        }
        "بن" | "ابن" | "ابو" | "ابي" | "ابا" | "بو" => Binder::Kin,
        "بنت" | "ولد" | "ام" | "ال" | "ايت" | "ذو" | "بل" | "اخو" => {
            Binder::DoubtfulKin
        }
        "دي" | "دا" | "دو" | "فان" | "فون" | "لو" | "لا" | "دير" | "ماك" | "سان" | "دل" | "ديل"
        | "اوف" | "تن" | "زو" => Binder::Particle,
        _ => return None,
    })
}

/// Words that الدين after them makes a name.
const OF_THE_FAITH: &str = "نور علاء سعد صلاح جمال كمال عز بدر شمس حسام ضياء سيف شرف تاج تقي زين محيي محي \
    شهاب فخر نجم بهاء عماد ناصر قطب جلال علم خير مجد ركن ولي برهان سراج معز رضي نصر ضي نصير ظهير صفي \
    خيري حمي امين مصلح رشيد مصباح وحيد معين ناظم";
/// Words that الله after them makes a name.
const OF_GOD: &str = "نصر حمد عطا فضل خير عبد جاد جار ضيف رزق فتح هبه ايه روح رحمه نعمه امان فرج كرم \
    سعد منه مال حسب عون بركه شكر جاب خلف لطف عبيد حبيب غلام حرز عطيه دفع ولي ذكر";
/// Words that النبي, الرسول or الإسلام after them make a name.
const OF_THE_PROPHET: &str = "عبد سيف شمس فخر نور غلام";

/// Whether the words of a list hold `key`.
fn has(list: &str, key: &str) -> bool {
    list.split_whitespace().any(|word| word == key)
}

/// Whether a word numbers kings and popes: محمد السادس.
pub fn is_regnal(key: &str) -> bool {
    const NUMBERS: &str = "الاول الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع العاشر الاولي الثانيه \
        الثالثه الرابعه الاكبر الاصغر العظيم";
    key.starts_with("ال") && has(NUMBERS, key)
}

/// Whether two words are one name: نور الدين, نصر الله, سيف الإسلام.
fn is_compound(first: &str, second: &str) -> bool {
    match second {
        "الدين" => has(OF_THE_FAITH, first),
        "الله" => has(OF_GOD, first),
        "النبي" | "الرسول" | "الاسلام" => has(OF_THE_PROPHET, first),
        _ => false,
    }
}

impl NameWords {
    /// The unit at token `index`, its key read from byte `rest` on; `starts` where nothing of the
    /// name stands before it.
    pub fn unit(
        &self,
        paragraph: &Context<'_>,
        index: usize,
        rest: usize,
        starts: bool,
    ) -> Option<Unit> {
        let key = paragraph.keys.get(index)?.get(rest..)?;
        let next = index + 1;
        let word = |index: usize| {
            paragraph
                .tokens
                .get(index)
                .is_some_and(|token| token.kind == TokenKind::Arabic)
        };
        if word(next) && is_compound(key, &paragraph.keys[next]) {
            return Some(Unit {
                last: next,
                worth: Worth::Strong,
                bound: true,
            });
        }
        match binder(key).filter(|_| word(next)) {
            Some(Binder::Servant) => self.servant(paragraph, next),
            Some(Binder::Kin) => self.kin(paragraph, next, starts, Worth::Weak),
            Some(Binder::DoubtfulKin) => {
                let least = if starts { Worth::Name } else { Worth::Unknown };
                self.kin(paragraph, next, starts, least)
            }
            Some(Binder::Particle) if !starts => self.particle(paragraph, next),
            _ => self.plain(paragraph, index, rest, starts),
        }
    }

    /// One word by itself.
    fn plain(
        &self,
        paragraph: &Context<'_>,
        index: usize,
        rest: usize,
        starts: bool,
    ) -> Option<Unit> {
        let key = paragraph.keys.get(index)?.get(rest..)?;
        if matches!(key, "الله" | "الدين" | "النبي" | "الاسلام") {
            return None;
        }
        let regnal = !starts && is_regnal(key);
        let worth = match regnal {
            true => Worth::Name,
            false => self.worth(paragraph, index, rest),
        };
        Some(Unit {
            last: index,
            worth,
            bound: regnal,
        })
    }

    /// عبد with the name of God at token `next`.
    fn servant(&self, paragraph: &Context<'_>, next: usize) -> Option<Unit> {
        let key = &paragraph.keys[next];
        let divine = key.starts_with("ال") || matches!(key, "رب" | "ربه" | "مناف" | "شمس");
        divine.then_some(Unit {
            last: next,
            worth: Worth::Strong,
            bound: true,
        })
    }

    /// بن or أبو with the unit at token `next`, if that is worth `least`.
    fn kin(
        &self,
        paragraph: &Context<'_>,
        next: usize,
        starts: bool,
        least: Worth,
    ) -> Option<Unit> {
        let after = self.unit(paragraph, next, 0, false)?;
        let definite = paragraph.keys[next].starts_with("ال");
        let worth = match after.worth {
            Worth::Ordinary if definite && !starts && least == Worth::Weak => Worth::Weak,
            worth if worth < least || worth == Worth::Ordinary => return None,
            Worth::Inflected | Worth::Weak | Worth::Unknown if !starts => Worth::Name,
            worth => worth,
        };
        Some(Unit {
            last: after.last,
            worth,
            bound: true,
        })
    }

    /// دي or فان with the word at token `next`.
    fn particle(&self, paragraph: &Context<'_>, next: usize) -> Option<Unit> {
        let worth = self.worth(paragraph, next, 0);
        (worth > Worth::Ordinary).then_some(Unit {
            last: next,
            worth: worth.max(Worth::Rare),
            bound: true,
        })
    }
}
