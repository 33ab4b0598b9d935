namespace Tongming.People;

/// <summary>A section (科室) of a body: where work is assigned to.</summary>
public sealed class Section
{
    /// <summary>Longest name, in characters.</summary>
    public const int LongestName = 40;

    private Section() { }

    /// <summary>A section of a body.</summary>
    /// <param name="bodyId">The body.</param>
    /// <param name="id">Its id.</param>
    /// <param name="name">1 to <see cref="LongestName"/> characters, such as 综合统计科.</param>
    public Section(Guid bodyId, Guid id, string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(name.Trim().Length, LongestName, nameof(name));
        (BodyId, Id, Name) = (bodyId, id, name.Trim());
    }

    /// <summary>The body.</summary>
    public Guid BodyId { get; private set; }

    /// <summary>Its id, unique in the body.</summary>
    public Guid Id { get; private set; }

    /// <summary>Its name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>A closed section keeps its past and gets no new work.</summary>
    public bool IsClosed { get; private set; }

    /// <summary>Gives it another name.</summary>
    public void Rename(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(name.Trim().Length, LongestName, nameof(name));
        Name = name.Trim();
    }

    /// <summary>Closes it.</summary>
    public void Close() => IsClosed = true;
}
