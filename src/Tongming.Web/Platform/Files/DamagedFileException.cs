namespace Tongming.Web.Platform.Files;

/// <summary>What lies in the store is not what was put there: it was changed, cut off, exchanged, or its key is gone.</summary>
/// <param name="name">Which content.</param>
/// <param name="inner">What was noticed, if something else noticed it.</param>
internal sealed class DamagedFileException(StoredName name, Exception? inner = null)
    : IOException($"The stored file {name.Path} is damaged.", inner)
{
    /// <summary>Which content.</summary>
    public StoredName Name { get; } = name;
}
