//! Short names join the fuller name that they stand for: the surname, the club without its head,
//! the tournament without its year. Only where one fuller name fits; where two do, the short
//! name stays by itself.
//!
//! May import: `entity`.

use std::collections::HashMap;

use super::{form::Form, union::Union};
use crate::entity::EntityType;

/// How well `short` fits `full`: the smaller the better, `None` where it does not.
type Fit = fn(short: &Form, full: &Form) -> Option<u8>;

/// The types whose names are shortened, with the ways that it is done.
const FITS: [(EntityType, Fit); 4] = [
    (EntityType::Person, person),
    (EntityType::Organisation, organisation),
    (EntityType::Event, event),
    (EntityType::Place, place),
];

/// Joins every short form with the only fuller one that it fits best.
pub(super) fn join(forms: &[Form], union: &mut Union) {
    for (kind, fit) in FITS {
        let of_kind = |form: &usize| forms[*form].kind == kind;
        let mut order: Vec<usize> = (0..forms.len()).filter(of_kind).collect();
        let by_word = by_word(forms, &order);
        // The longest first, so that a short name finds the fuller ones already together.
        order.sort_by_key(|form| (std::cmp::Reverse(forms[*form].words.len()), *form));
        for short in order {
            if let Some(full) = only_fit(forms, &by_word, short, fit, union) {
                union.join(short, full);
            }
        }
    }
}

/// For every word the forms that have it.
fn by_word<'f>(forms: &'f [Form], of_kind: &[usize]) -> HashMap<&'f str, Vec<usize>> {
    let mut index: HashMap<&str, Vec<usize>> = HashMap::new();
    for &form in of_kind {
        for word in &forms[form].words {
            let with_word = index.entry(word).or_default();
            if with_word.last() != Some(&form) {
                with_word.push(form);
            }
        }
    }
    index
}

/// The fuller form that `short` fits best, if those that it fits so well are all one entity.
fn only_fit(
    forms: &[Form],
    by_word: &HashMap<&str, Vec<usize>>,
    short: usize,
    fit: Fit,
    union: &mut Union,
) -> Option<usize> {
    let words = forms[short].words.iter();
    let with_rarest = words
        .filter_map(|word| by_word.get(&**word))
        .min_by_key(|with| with.len())?;
    let fitting = with_rarest
        .iter()
        .filter_map(|&full| Some((fit(&forms[short], &forms[full])?, full)));
    let fitting: Vec<(u8, usize)> = fitting.collect();
    let (best, full) = *fitting.iter().min()?;
    let mut equals = fitting.iter().filter(|(how, _)| *how == best);
    let root = union.root(full);
    equals
        .all(|(_, other)| union.root(*other) == root)
        .then_some(full)
}

/// A surname; given name and surname of three; the first names; the given name alone; a middle
/// name that the person goes by.
fn person(short: &Form, full: &Form) -> Option<u8> {
    let several = short.words.len() > 1;
    match () {
        () if full.ends_with(short) => Some(1),
        () if several && full.encloses(short) => Some(2),
        () if several && full.starts_with(short) => Some(3),
        () if full.starts_with(short) => Some(4),
        () if full.surrounds(short) => Some(5),
        () => None,
    }
}

/// The name without its head (نادي اشبيلية, نهضة الزمامرة); its beginning (الاتحاد التونسي لكرة
/// القدم); without an adjective in the middle; what stands after the head (نادي الوداد الرياضي).
/// What belongs to a body is another one: مجلس الجامعة العربية. Of the training articles' bodies
/// that end in another's name with one word before it, 75 of 78 are the same, the others a مجلس
/// or أكاديمية; with two words before it 8 of 10.
fn organisation(short: &Form, full: &Form) -> Option<u8> {
    let several = short.words.len() > 1;
    let first = full.words.first().map_or("", String::as_str);
    let more = full.words.len().saturating_sub(short.words.len());
    let headed = more == 1 && !PARTS.contains(&first);
    let with_head = HEADS.contains(&first);
    match () {
        () if headed && full.ends_with(short) => Some(1),
        () if more == 2 && with_head && full.ends_with(short) => Some(2),
        () if several && full.starts_with(short) => Some(2),
        () if several && full.encloses(short) => Some(3),
        () if full.starts_with(short) => Some(4),
        () if with_head && full.surrounds(short) => Some(5),
        () => None,
    }
}

/// Heads of what is a part, an office or a child of the body that is named after them, as
/// canonical words.
const PARTS: [&str; 26] = [
    "مجلس",
    "اكاديميه",
    "لجنه",
    "معهد",
    "مركز",
    "مكتب",
    "مدرسه",
    "كليه",
    "قسم",
    "فرع",
    "مديريه",
    "فرقه",
    "خليه",
    "اتحاد",
    "تحالف",
    "محكمه",
    "نيابه",
    "صندوق",
    "هييه",
    "مصلحه",
    "جناح",
    "شبيبه",
    "نقابه",
    "ولايه",
    "سفاره",
    "منتخب",
];

/// Heads that a body's name may go without, as canonical words.
const HEADS: [&str; 24] = [
    "نادي",
    "فريق",
    "حزب",
    "حركه",
    "شركه",
    "مجموعه",
    "موسسه",
    "بنك",
    "مصرف",
    "قناه",
    "اذاعه",
    "راديو",
    "جريده",
    "صحيفه",
    "مجله",
    "موقع",
    "وكاله",
    "منظمه",
    "جمعيه",
    "جماعه",
    "تنظيم",
    "جامعه",
    "وزاره",
    "كنفدراليه",
];

/// Without the year or place at the end; without what stands in the middle; without the head.
fn event(short: &Form, full: &Form) -> Option<u8> {
    let several = short.words.len() > 1;
    match () {
        () if several && full.starts_with(short) => Some(1),
        () if several && full.encloses(short) => Some(2),
        () if several && full.ends_with(short) => Some(3),
        () => None,
    }
}

/// Without a word in the middle (المملكة السعودية); without the word for what it is (جزيرة جربة, الدار البيضاء). A province is not its town: ولاية
/// سوسة and سوسة stay apart.
fn place(short: &Form, full: &Form) -> Option<u8> {
    let one_more = full.words.len() == short.words.len() + 1;
    let first = full.words.first().filter(|_| full.ends_with(short));
    let last = full.words.last().filter(|_| full.starts_with(short));
    let headed = one_more && first.is_some_and(|first| LEFT_OUT.contains(&&**first));
    let is_told = one_more && last.is_some_and(|last| ADDED.contains(&&**last));
    match () {
        () if headed || is_told => Some(1),
        () if short.words.len() > 1 && full.encloses(short) => Some(2),
        () => None,
    }
}

/// Words before a place's name that it may go without, as canonical words.
const LEFT_OUT: [&str; 21] = [
    "دوله",
    "جمهوريه",
    "مملكه",
    "سلطنه",
    "مدينه",
    "دار",
    "جزيره",
    "جبل",
    "جبال",
    "بحيره",
    "نهر",
    "خليج",
    "معتمديه",
    "محافظه",
    "عماله",
    "مقاطعه",
    "امبراطوريه",
    "فيدراليه",
    "حديقه",
    "معبر",
    "مسجد",
];

/// Words after a place's name that only tell which is meant, as canonical words.
const ADDED: [&str; 4] = ["مدينه", "محتله", "مغربيه", "امريكيه"];
