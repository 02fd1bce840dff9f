//! What a reader does with mouse and keyboard, for a picture that shows what comes of it: known to
//! the command line also where there is no window.
//!
//! May import: nothing of ours.

/// One thing that a reader does by hand. Places are in points from the window's upper left corner.
#[derive(Clone, Debug, PartialEq)]
pub enum Gesture {
    /// Types a text where the focus is.
    Type(String),
    /// Presses the button of the mouse at a place and lets it go.
    Click([f32; 2]),
    /// The same with the other button.
    Menu([f32; 2]),
    /// Presses the button at a place and holds it.
    Press([f32; 2]),
    /// Takes the mouse to a place and lets the button go.
    Release([f32; 2]),
    /// Moves the mouse to a place and leaves it there.
    Point([f32; 2]),
}
