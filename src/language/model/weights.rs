//! The tensors of a model file by name, checked for type and size as they are taken.
//!
//! Comes in: the bytes of a safetensors file. Goes out: float32 numbers, and int8 rows as they
//! lie in the file. What each tensor means is the business of those who ask for it.

use safetensors::{Dtype, SafeTensors};

/// Why bytes are not a model that this program can run.
#[derive(Debug, thiserror::Error)]
pub enum ModelError {
    /// The container is damaged.
    #[error("the weights are not a safetensors file: {0}")]
    Container(#[from] safetensors::SafeTensorError),
    /// The sizes and labels beside the weights cannot be read.
    #[error("the model's description is not understood: {0}")]
    Description(#[from] serde_json::Error),
    /// A tensor has not the type or the size that the description promises.
    #[error("tensor {name} is not {expected}")]
    Tensor {
        /// Its name in the file.
        name: String,
        /// What it should be: `384 numbers of float32`.
        expected: String,
    },
    /// A label or a piece that the program cannot do without.
    #[error("the model has no {0}")]
    Missing(String),
}

/// An opened safetensors file.
pub(crate) struct Weights<'a>(SafeTensors<'a>);

impl<'a> Weights<'a> {
    pub(crate) fn open(bytes: &'a [u8]) -> Result<Self, ModelError> {
        Ok(Weights(SafeTensors::deserialize(bytes)?))
    }

    /// The float32 numbers of a tensor.
    pub(crate) fn floats(&self, name: &str, count: usize) -> Result<Vec<f32>, ModelError> {
        let data = self.data(name, Dtype::F32, 4 * count)?;
        let numbers = data.chunks_exact(4).map(|four| f32::from_le_bytes([four[0], four[1], four[2], four[3]]));
        Ok(numbers.collect())
    }

    /// The unsigned numbers of 32 bits of a tensor.
    pub(crate) fn numbers(&self, name: &str, count: usize) -> Result<Vec<u32>, ModelError> {
        let data = self.data(name, Dtype::U32, 4 * count)?;
        let numbers = data.chunks_exact(4).map(|four| u32::from_le_bytes([four[0], four[1], four[2], four[3]]));
        Ok(numbers.collect())
    }

    /// The int8 numbers of a tensor, each as the byte that it is stored in.
    pub(crate) fn small_integers(&self, name: &str, count: usize) -> Result<&'a [u8], ModelError> {
        self.data(name, Dtype::I8, count)
    }

    fn data(&self, name: &str, kind: Dtype, bytes: usize) -> Result<&'a [u8], ModelError> {
        let found = self.0.tensor(name).ok().filter(|tensor| tensor.dtype() == kind);
        let data = found.map(|tensor| tensor.data()).filter(|data| data.len() == bytes);
        data.ok_or_else(|| ModelError::Tensor { name: name.to_owned(), expected: format!("{bytes} bytes of {kind:?}") })
    }
}
