using System.Diagnostics.CodeAnalysis;

namespace Tongming;

/// <summary>What came of an attempt: a value or a refusal, exactly one of the two.</summary>
/// <typeparam name="T">The value of a success.</typeparam>
public sealed class Outcome<T>
    where T : notnull
{
    private Outcome(T? value, Refusal? refusal)
    {
        Value = value;
        Refusal = refusal;
    }

    /// <summary>True where there is a value.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool Succeeded => Refusal is null;

    /// <summary>The value, or default where refused.</summary>
    public T? Value { get; }

    /// <summary>The refusal, or null where it succeeded.</summary>
    public Refusal? Refusal { get; }

    /// <summary>A success.</summary>
    public static implicit operator Outcome<T>(T value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new Outcome<T>(value, null);
    }

    /// <summary>A refusal.</summary>
    public static implicit operator Outcome<T>(Refusal refusal)
    {
        ArgumentNullException.ThrowIfNull(refusal);
        return new Outcome<T>(default, refusal);
    }
}
