//! Amounts: money (5 ملايين درهم), percentages (27.3 في المائة), measures (120 كيلومترا, طنان).
//!
//! A number, perhaps a second one (60 و70 في المائة, 15 إلى 30 درجة), then a unit, perhaps a smaller
//! one after it (7 أطنان و228 كيلو); or a sign before the number ($5), or a dual that counts by
//! itself (كيلومترين). A number without a unit is never an amount.
//! May import: `entity`, `extract::{candidate, context, numbers, lexicon}`, `text`.

mod reader;
mod units;

use super::{Candidate, Context, Details, Stage, numbers::Numbers};
use crate::entity::{EntityType, Evidence, Value};
use reader::{Amount, Reader};
use units::Units;

/// Proposes MONEY, PCT and QTY; made once, its tables parsed then.
///
/// The unit of a value is an ISO 4217 code where the words say which money it is (دينار تونسي,
/// يورو) and the family's English name where they do not (`dirham`, `dinar`): a guess from the
/// paper's country would be wrong as soon as it writes about another.
#[derive(Debug, Default)]
pub struct Amounts {
    numbers: Numbers,
    units: Units,
}

impl Amounts {
    /// The stage, with the units and monies of `assets/tables`.
    pub fn new() -> Self {
        Self::default()
    }
}

impl Stage for Amounts {
    fn propose(&self, paragraph: &Context<'_>, found: &mut Vec<Candidate>) {
        let reader = Reader {
            paragraph,
            numbers: &self.numbers,
            units: &self.units,
        };
        let mut at = 0;
        while at < paragraph.tokens.len() {
            match reader.amount(at) {
                Some(amount) => {
                    at = amount.next.max(at + 1);
                    found.push(candidate(amount));
                }
                None => at += 1,
            }
        }
    }
}

/// The candidate for an amount.
fn candidate(amount: Amount) -> Candidate {
    let unit = amount.unit;
    let value = amount.value.map(|number| {
        let unit = if unit.kind == EntityType::Percent {
            "%"
        } else {
            unit.name
        };
        Value::Amount {
            number,
            unit: unit.to_owned(),
        }
    });
    Candidate {
        span: amount.span,
        kind: unit.kind,
        confidence: amount.confidence,
        evidence: Evidence::AmountPattern,
        value,
        details: Details::default(),
    }
}
