//! Confidence as a share: what stages and model say of themselves, turned into how often names of
//! that type with that evidence are right, by a table fitted to annotated articles
//! (`--bin confidence`: isotonic regression).
//!
//! Only what is shown changes; what is kept was decided before. May import: `entity`,
//! `extract::table`.

use std::{collections::HashMap, sync::OnceLock};

use super::table::rows;
use crate::entity::{EntityType, Evidence};

const TABLE: &str = include_str!("../../assets/tables/confidence.tsv");

/// What sort of evidence a mention has: each is calibrated by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Class {
    /// Lists and rules, without the model.
    Rules,
    /// The model alone.
    Model,
    /// The model and something else.
    Both,
    /// A name that stands elsewhere in the article, alone.
    Repeated,
}

impl Class {
    /// Every class.
    pub const ALL: [Self; 4] = [Self::Rules, Self::Model, Self::Both, Self::Repeated];

    /// The class of a mention's evidence.
    pub fn of(evidence: &[Evidence]) -> Self {
        let is_repeated = |it: &Evidence| matches!(it, Evidence::SameAs { .. });
        match evidence {
            [Evidence::Model] => Self::Model,
            _ if evidence.contains(&Evidence::Model) => Self::Both,
            _ if evidence.iter().all(is_repeated) => Self::Repeated,
            _ => Self::Rules,
        }
    }

    /// Its name in the table.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Rules => "rules",
            Self::Model => "model",
            Self::Both => "both",
            Self::Repeated => "repeated",
        }
    }
}

/// The share of names that are right, by what was said: points of a rising line.
type Curve = Vec<(f32, f32)>;

/// The curves of a table.
pub struct Calibration {
    /// By type for dates and amounts, by class alone for names.
    curves: HashMap<(Option<EntityType>, Class), Curve>,
}

impl Calibration {
    /// The curves that are built in.
    pub fn built_in() -> &'static Self {
        static CURVES: OnceLock<Calibration> = OnceLock::new();
        CURVES.get_or_init(|| Self::of(TABLE))
    }

    /// The curves of a table.
    pub fn of(table: &str) -> Self {
        let mut curves: HashMap<(Option<EntityType>, Class), Curve> = HashMap::new();
        for row in rows(table) {
            let class = (Class::ALL.into_iter()).find(|class| class.name() == row.column(1));
            let number = |column| row.column(column).parse::<f32>().ok();
            if let (Some(class), Some(said), Some(share)) = (class, number(2), number(3)) {
                let kind = EntityType::from_code(row.column(0));
                curves.entry((kind, class)).or_default().push((said, share));
            }
        }
        Self { curves }
    }

    /// The share of mentions of that type, with that evidence and what was said of them, that are
    /// right; what was said where no curve tells.
    pub fn share(&self, kind: EntityType, class: Class, said: f32) -> f32 {
        let kind = Some(kind).filter(|kind| kind.has_value());
        let curve = self.curves.get(&(kind, class));
        curve.map_or(said, |curve| on(curve, said))
    }
}

/// The height of a line at `said`: straight between two points, level outside them.
fn on(curve: &Curve, said: f32) -> f32 {
    let after = curve.partition_point(|(at, _)| *at < said);
    match (
        after.checked_sub(1).and_then(|before| curve.get(before)),
        curve.get(after),
    ) {
        (Some(&(from, low)), Some(&(until, high))) => {
            low + (high - low) * (said - from) / (until - from).max(f32::EPSILON)
        }
        (Some(&(_, share)), None) | (None, Some(&(_, share))) => share,
        (None, None) => said,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn between_two_points_the_line_is_straight_and_outside_level() {
        let curve = vec![(0.5, 0.6), (0.9, 0.8)];
        assert_eq!(on(&curve, 0.1), 0.6);
        assert_eq!(on(&curve, 1.0), 0.8);
        assert!((on(&curve, 0.7) - 0.7).abs() < 1e-6);
    }

    #[test]
    fn more_said_is_never_less_likely() {
        for curve in Calibration::built_in().curves.values() {
            let rises = |pair: &[(f32, f32)]| pair[0].0 < pair[1].0 && pair[0].1 <= pair[1].1;
            assert!(curve.windows(2).all(rises), "{curve:?}");
        }
    }
}
