//! From the order on the page to the order of reading: the bidirectional algorithm backwards.
//!
//! UAX #9 cannot be inverted, since different texts may look the same. So the likeliest text is
//! taken first: in a line from right to left, numbers and Latin words keep their own order and
//! all else is read from the right. Then the algorithm is run forwards on it, and where the
//! result is not what stands on the page, the other readings are tried.
//! May import: nothing of ours beside this folder.

use super::{
    forward,
    glyph::Glyph,
    letters::{is_letter, is_rtl},
};

/// A glyph of a line by its place from the left, in the order of reading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Read {
    /// Its place from the left.
    pub(super) place: usize,
    /// Whether it is read from the right, so that a bracket was painted mirrored.
    pub(super) from_right: bool,
}

/// What a glyph is for the bidirectional algorithm.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Class {
    /// A letter written from the right.
    Rtl,
    /// A letter written from the left.
    Ltr,
    /// A digit 0-9 or ۰-۹ (EN).
    European,
    /// A digit ٠-٩, or a sign inside their numbers (AN).
    Arabic,
    /// A sign that joins the digits at its sides (CS).
    Separator,
    /// A space.
    Blank,
    /// Any other sign.
    Neutral,
}

impl Class {
    /// Of a glyph's text, by its first letter or digit.
    pub(super) fn of(text: &str) -> Self {
        let strong = text.chars().find_map(|c| match c {
            '0'..='9' | '۰'..='۹' => Some(Self::European),
            '٠'..='٩' | '٫' | '٬' => Some(Self::Arabic),
            c if is_rtl(c) => Some(Self::Rtl),
            c if is_letter(c) => Some(Self::Ltr),
            _ => None,
        });
        strong.unwrap_or_else(|| match text.chars().next() {
            None => Self::Neutral,
            Some('.' | ',' | ':' | '/' | '،') => Self::Separator,
            Some(c) if c.is_whitespace() => Self::Blank,
            Some(_) => Self::Neutral,
        })
    }

    /// Whether it is a digit.
    const fn is_digit(self) -> bool {
        matches!(self, Self::European | Self::Arabic)
    }

    /// Whether it has no direction of its own.
    const fn is_neutral(self) -> bool {
        matches!(self, Self::Separator | Self::Blank | Self::Neutral)
    }
}

/// What stands before and after a line in its paragraph.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Around {
    /// The last letter before it.
    pub(super) before: Option<char>,
    /// The first letter or digit after it.
    pub(super) after: Option<char>,
}

/// The likeliest reading of a line: most lines have no other.
pub(super) struct Likeliest {
    classes: Vec<Class>,
    /// The order of reading.
    pub(super) order: Vec<Read>,
}

impl Likeliest {
    /// Of `glyphs`, which stand from left to right.
    pub(super) fn of(glyphs: &[Glyph], rtl: bool) -> Self {
        let classes: Vec<Class> = glyphs.iter().map(|glyph| Class::of(&glyph.text)).collect();
        let order = in_order(&classes, rtl);
        Self { classes, order }
    }
}

/// The order of reading of `glyphs` in a paragraph, whose `likeliest` one is known; their brackets
/// must be the ones of the text.
pub(super) fn order(
    glyphs: &[Glyph],
    likeliest: Likeliest,
    rtl: bool,
    around: Around,
) -> Vec<Read> {
    let Likeliest {
        classes,
        order: first,
    } = likeliest;
    let unclear = |class: &Class| class.is_digit() || (*class == Class::Ltr) == rtl;
    if !classes.iter().any(unclear) || forward::is_shown(glyphs, &first, rtl, around) {
        return first;
    }
    let mut best = first;
    for (from, to) in stretches(&classes) {
        if forward::is_shown_within(glyphs, &best, rtl, around, from..to) {
            continue;
        }
        let others = [
            trimmed(&classes, from, to, Class::is_neutral),
            trimmed(&classes, from, to, is_blank),
        ];
        let other = others.into_iter().find_map(|(from, to)| {
            let other = with_ltr(&best, from, to);
            forward::is_shown_within(glyphs, &other, rtl, around, from..to).then_some(other)
        });
        best = other.unwrap_or(best);
    }
    best
}

/// Whether it is a space.
fn is_blank(class: Class) -> bool {
    class == Class::Blank
}

/// The order in a line whose base direction is given.
fn in_order(classes: &[Class], rtl: bool) -> Vec<Read> {
    let mut order = Vec::with_capacity(classes.len());
    match rtl {
        true => read_from_right(classes, 0, &mut order),
        false => read_from_left(classes, &mut order),
    }
    order
}

/// Reads `classes`, whose first stands at place `offset`, from the right.
fn read_from_right(classes: &[Class], offset: usize, order: &mut Vec<Read>) {
    let mut end = classes.len();
    while end > 0 {
        let start = start_of_ltr(classes, end);
        let from_right = start == end;
        let start = if from_right { end - 1 } else { start };
        order.extend((start..end).map(|place| Read {
            place: offset + place,
            from_right,
        }));
        end = start;
    }
}

/// Reads `classes` from the left, Arabic in them from the right.
fn read_from_left(classes: &[Class], order: &mut Vec<Read>) {
    let mut start = 0;
    while start < classes.len() {
        if classes[start] != Class::Rtl {
            order.push(Read {
                place: start,
                from_right: false,
            });
            start += 1;
            continue;
        }
        let rest = &classes[start..];
        let stop = rest
            .iter()
            .position(|class| *class == Class::Ltr)
            .unwrap_or(rest.len());
        let last = rest[..stop]
            .iter()
            .rposition(|class| *class == Class::Rtl)
            .unwrap_or(0);
        read_from_right(&rest[..=last], start, order);
        start += last + 1;
    }
}

/// Where the stretch that ends before `end` and is read from the left begins; `end` for none.
fn start_of_ltr(classes: &[Class], end: usize) -> usize {
    let mut start = match classes[end - 1] {
        Class::Ltr => end - 1,
        class if class.is_digit() => start_of_number(classes, end),
        _ => return end,
    };
    // The first Latin letter that is reached without passing Arabic or an Arabic number.
    let mut at = start;
    while at > 0 {
        at -= 1;
        match classes[at] {
            Class::Ltr => start = at,
            Class::Rtl => break,
            Class::Arabic if at + 1 != start => break,
            _ => {}
        }
    }
    // Digits that touch it (5G).
    match start > 0 && classes[start - 1].is_digit() {
        true => start_of_number(classes, start),
        false => start,
    }
}

/// Where the number that ends before `end` begins: its digits, and signs between two of them.
fn start_of_number(classes: &[Class], end: usize) -> usize {
    let mut start = end;
    while start > 0 {
        let digit = classes[start - 1].is_digit();
        let joined = classes[start - 1] == Class::Separator
            && start < end
            && start > 1
            && classes[start - 2].is_digit();
        if !digit && !joined {
            break;
        }
        start -= 1;
    }
    start
}

/// The stretches without Arabic letters, and with a Latin letter or digit, from the left.
fn stretches(classes: &[Class]) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let mut start = 0;
    for part in classes.split_inclusive(|class| *class == Class::Rtl) {
        let end = start + part.len();
        let inner = part.len() - usize::from(part.last() == Some(&Class::Rtl));
        if part[..inner].iter().any(|class| !class.is_neutral()) {
            found.push((start, start + inner));
        }
        start = end;
    }
    found
}

/// The stretch without what `goes` at its ends.
fn trimmed(
    classes: &[Class],
    from: usize,
    to: usize,
    goes: impl Fn(Class) -> bool,
) -> (usize, usize) {
    let kept = |class: &Class| !goes(*class);
    let inner = &classes[from..to];
    let first = inner.iter().position(kept).unwrap_or(0);
    let last = inner.iter().rposition(kept).unwrap_or(0);
    (from + first, from + last + 1)
}

/// `order` with the places `from..to` read from the left, in one go.
fn with_ltr(order: &[Read], from: usize, to: usize) -> Vec<Read> {
    let inside = |read: &Read| (from..to).contains(&read.place);
    let at = order.iter().position(inside).unwrap_or(order.len());
    let stretch = (from..to).map(|place| Read {
        place,
        from_right: false,
    });
    let before = order[..at].iter().copied();
    let after = order[at..].iter().copied().filter(|read| !inside(read));
    before.chain(stretch).chain(after).collect()
}
