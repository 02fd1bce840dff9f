//! The roll: every entity of the shelf that has a name in one table, with the first and the last day on which a
//! document that has it was published. Made once for each state of an index; sorted and filtered
//! as often as wanted.
//!
//! May import: `document`, `entity`, `text`.

use std::{cmp::Ordering, collections::HashMap};

use redb::ReadableTable as _;

use super::{
    IndexError,
    answer::Subject,
    records::DocumentRecord,
    store::{APPEARANCES, DOCUMENTS},
    view::View,
};
use crate::{
    document::Date,
    entity::EntityType,
    text::{find::Filter, fold},
};

/// An entity of the shelf with the time that its documents are from.
#[derive(Clone, Debug)]
pub struct RollEntry {
    /// The entity.
    pub subject: Subject,
    /// The first and the last day of publication of its documents, where any has one.
    pub period: Option<(Date, Date)>,
    /// Its name, folded, to be sorted by.
    key: String,
}

/// Every entity of the shelf that has a name, those in most documents first.
#[derive(Debug, Default)]
pub struct Roll {
    entries: Vec<RollEntry>,
}

/// What the roll is sorted by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum RollOrder {
    /// The name, by its folded letters.
    Name,
    /// The type.
    Type,
    /// How many documents have it, the most first.
    #[default]
    Documents,
    /// How often they mention it, the most first.
    Mentions,
    /// The first day, the earliest first; those without one last.
    First,
    /// The last day, the latest first; those without one last.
    Last,
}

/// Which entities of a roll, in which order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    /// What their names must have, as the filter of a list takes it.
    pub filter: String,
    /// Of that type alone.
    pub kind: Option<EntityType>,
    /// Sorted by this.
    pub by: RollOrder,
    /// From the last to the first.
    pub reversed: bool,
}

impl Roll {
    /// The entity at that place.
    pub fn get(&self, index: u32) -> Option<&RollEntry> {
        self.entries.get(index as usize)
    }

    /// How many entities there are.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// The places of the entities that `choice` leaves, in its order.
    pub fn chosen(&self, choice: &Choice) -> Vec<u32> {
        let filter = Filter::new(&choice.filter);
        let kept = |entry: &RollEntry| {
            choice.kind.is_none_or(|kind| entry.subject.kind == kind)
                && filter.keeps_any(entry.subject.all_names())
        };
        let entries = (0..).zip(&self.entries);
        let kept = entries.filter(|(_, entry)| kept(entry));
        let mut rows: Vec<u32> = kept.map(|(index, _)| index).collect();
        // The sort keeps the order of equals, which is that of most documents.
        rows.sort_by(|one, other| {
            let [one, other] = [one, other].map(|index| &self.entries[*index as usize]);
            let order = one.compare(other, choice.by);
            if choice.reversed {
                order.reverse()
            } else {
                order
            }
        });
        rows
    }

    /// Reads it.
    pub(super) fn read(view: &View) -> Result<Self, IndexError> {
        let periods = periods(view)?;
        let subjects = view.names()?.subjects.iter();
        // A day or an amount of one document is hardly that of another.
        let subjects = subjects.filter(|(_, record)| !record.kind.has_value());
        let mut entries: Vec<RollEntry> = subjects
            .map(|(number, record)| {
                let subject = Subject::of(*number, record);
                RollEntry {
                    key: fold(&subject.name),
                    period: periods.get(number).copied(),
                    subject,
                }
            })
            .collect();
        entries.sort_by(|one, other| {
            let by = |order| one.compare(other, order);
            let of_equals = by(RollOrder::Mentions).then(by(RollOrder::Name));
            by(RollOrder::Documents).then(of_equals)
        });
        Ok(Self { entries })
    }
}

impl RollEntry {
    fn compare(&self, other: &Self, by: RollOrder) -> Ordering {
        let (one, two) = (&self.subject, &other.subject);
        match by {
            RollOrder::Name => self.key.cmp(&other.key),
            RollOrder::Type => one.kind.cmp(&two.kind),
            RollOrder::Documents => two.documents.cmp(&one.documents),
            RollOrder::Mentions => two.mentions.cmp(&one.mentions),
            RollOrder::First => dated(self, other, |(first, _)| first, Date::cmp),
            RollOrder::Last => dated(self, other, |(_, last)| last, |a, b| b.cmp(a)),
        }
    }
}

/// Compares days; what has none comes last.
fn dated(
    one: &RollEntry,
    other: &RollEntry,
    day: fn((Date, Date)) -> Date,
    compare: fn(&Date, &Date) -> Ordering,
) -> Ordering {
    match (one.period.map(day), other.period.map(day)) {
        (Some(one), Some(other)) => compare(&one, &other),
        (one, other) => one.is_none().cmp(&other.is_none()),
    }
}

/// For each entity the first and the last day of its documents, in one pass over all appearances.
fn periods(view: &View) -> Result<HashMap<u32, (Date, Date)>, IndexError> {
    let mut days: HashMap<u32, Date> = HashMap::new();
    for entry in view.transaction.open_table(DOCUMENTS)?.iter()? {
        let (number, record) = entry?;
        let published = DocumentRecord::from_bytes(record.value())?.published;
        days.extend(published.map(|day| (number.value(), day)));
    }
    let mut periods: HashMap<u32, (Date, Date)> = HashMap::new();
    if days.is_empty() {
        return Ok(periods);
    }
    for entry in view.transaction.open_table(APPEARANCES)?.iter()? {
        let (subject, document) = entry?.0.value();
        let Some(day) = days.get(&document).copied() else {
            continue;
        };
        let period = periods.entry(subject).or_insert((day, day));
        *period = (period.0.min(day), period.1.max(day));
    }
    Ok(periods)
}
