//! The list of stages. A new one adds its line here; nothing depends on their order.
//!
//! May import: `extract`.

use std::sync::Arc;

use super::{
    Events, Groups, Organisations, Stage, amounts::Amounts, dates::Dates, gazetteer::Gazetteer,
    persons::Persons, places::Places,
};

/// Every stage, with the lists that several of them share read once.
pub(super) fn all() -> Vec<Box<dyn Stage>> {
    let gazetteer = Arc::new(Gazetteer::open());
    vec![
        Box::new(Dates::new()),
        Box::new(Amounts::new()),
        Box::new(Places::new(gazetteer.clone())),
        Box::new(Persons::new(gazetteer)),
        Box::new(Groups::new()),
        Box::new(Organisations::new()),
        Box::new(Events::new()),
    ]
}
