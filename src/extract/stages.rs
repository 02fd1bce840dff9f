//! The list of stages. A new one adds its line here; nothing depends on their order.
//!
//! May import: `extract`.

use std::sync::Arc;

use super::{
    Events, Groups, Organisations, Stage, amounts::Amounts, dates::Dates, gazetteer::Gazetteer,
    name::Grammar, persons::Persons, places::Places,
};

/// Every stage, over lists that several of them share.
pub(super) fn all(gazetteer: Arc<Gazetteer>) -> Vec<Box<dyn Stage>> {
    let grammar = Arc::new(Grammar::new(gazetteer.clone()));
    vec![
        Box::new(Dates::new()),
        Box::new(Amounts::new()),
        Box::new(Places::new(gazetteer.clone())),
        Box::new(Persons::new(gazetteer)),
        Box::new(Groups::new()),
        Box::new(Organisations::new(grammar.clone())),
        Box::new(Events::new(grammar)),
    ]
}
