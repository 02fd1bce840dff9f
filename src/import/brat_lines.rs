//! The lines of an `.ann` file, read strictly by brat's description of its format.
//!
//! May import: nothing of ours.

use super::ReadError;

/// One line. Events, attributes and normalisations, which say nothing that is looked for here,
/// are [`Line::Other`].
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Line<'f> {
    /// `T1 PER 0 5;6 9 text`.
    TextBound {
        id: &'f str,
        kind: &'f str,
        /// The fragments, in Unicode scalar values.
        fragments: Vec<(usize, usize)>,
        text: &'f str,
    },
    /// `R1 Speaker Arg1:T3 Arg2:T1`.
    Relation {
        kind: &'f str,
        from: &'f str,
        to: &'f str,
    },
    /// `* Equiv T1 T2`.
    Equivalence(Vec<&'f str>),
    /// `#1 Mention T1 text`.
    Note {
        kind: &'f str,
        about: &'f str,
        text: &'f str,
    },
    /// Anything else that brat writes.
    Other,
}

/// The lines of a file; empty ones are passed over.
pub(super) fn lines(text: &str) -> Result<Vec<Line<'_>>, ReadError> {
    let numbered = (1..).zip(text.split('\n'));
    let full = numbered.filter(|(_, line)| !line.trim().is_empty());
    let parsed = full.map(|(number, line)| {
        parsed(line.trim_end_matches('\r')).map_err(|what| ReadError::Line { line: number, what })
    });
    parsed.collect()
}

fn parsed(line: &str) -> Result<Line<'_>, &'static str> {
    let (id, rest) = line
        .split_once('\t')
        .ok_or("there is no tab after the id")?;
    if id == "*" {
        return equivalence(rest);
    }
    let mut letters = id.chars();
    let kind = letters.next();
    if letters.as_str().is_empty() {
        return Err("the id has no number");
    }
    match kind {
        Some('T') => text_bound(id, rest),
        Some('R') => relation(rest),
        Some('#') => note(rest),
        Some('E' | 'A' | 'M' | 'N') => Ok(Line::Other),
        _ => Err("the id is of no kind that brat has"),
    }
}

fn text_bound<'f>(id: &'f str, rest: &'f str) -> Result<Line<'f>, &'static str> {
    let (place, text) = rest
        .split_once('\t')
        .ok_or("there is no tab before the text")?;
    let (kind, place) = place.split_once(' ').ok_or("there are no offsets")?;
    let fragment = |fragment: &str| {
        let (start, end) = fragment.split_once(' ')?;
        let (start, end) = (start.parse().ok()?, end.parse().ok()?);
        (start < end).then_some((start, end))
    };
    let fragments: Option<Vec<(usize, usize)>> = place.split(';').map(fragment).collect();
    let fragments = fragments.ok_or("the offsets are no pairs of rising numbers")?;
    match fragments.is_sorted() {
        true => Ok(Line::TextBound {
            id,
            kind,
            fragments,
            text,
        }),
        false => Err("the fragments do not rise"),
    }
}

fn relation(rest: &str) -> Result<Line<'_>, &'static str> {
    let parts: Vec<&str> = rest.trim_end().split(' ').collect();
    let [kind, from, to] = parts[..] else {
        return Err("a relation has a type and two arguments");
    };
    let target = |argument: &'_ str| argument.find(':').map(|at| at + 1);
    let (from_at, to_at) = (target(from), target(to));
    match (from_at, to_at) {
        (Some(a), Some(b)) => Ok(Line::Relation {
            kind,
            from: &from[a..],
            to: &to[b..],
        }),
        _ => Err("an argument has no role"),
    }
}

fn equivalence(rest: &str) -> Result<Line<'_>, &'static str> {
    let mut parts = rest.trim_end().split(' ');
    match parts.next() {
        Some("Equiv") => Ok(Line::Equivalence(parts.collect())),
        _ => Err("* is followed by Equiv"),
    }
}

fn note(rest: &str) -> Result<Line<'_>, &'static str> {
    let (head, text) = rest.split_once('\t').unwrap_or((rest, ""));
    let (kind, about) = head.split_once(' ').ok_or("a note is about something")?;
    Ok(Line::Note { kind, about, text })
}
