//! Why a model file was refused.
//!
//! May import: nothing of ours.

use thiserror::Error;

/// Why a model file was refused. The rules go on without it.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum ModelError {
    /// The file does not begin as a model does.
    #[error("this is not a model of the tagger")]
    Foreign,
    /// A model of another version of the format.
    #[error("the model's format is version {0}, which is not read here")]
    Version(u32),
    /// The contents are not those that were sealed.
    #[error("the model is damaged: its checksum does not fit its contents")]
    Damaged,
    /// The file ends early.
    #[error("the model ends before its contents do")]
    Truncated,
    /// The JSON that describes the tensors cannot be read, or describes another network.
    #[error("the model's description cannot be used: {0}")]
    Description(String),
    /// A tensor is not there, or has another type or shape than the network needs.
    #[error("the model's tensor {0} is missing or of another type or shape")]
    Tensor(String),
    /// A weight is infinite or not a number.
    #[error("the model's tensor {0} holds a weight that is not a number")]
    NotFinite(String),
}
