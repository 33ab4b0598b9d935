namespace Tongming.Web.Tests.Fixture;

/// <summary>A clock that stands still until the test moves it.</summary>
public sealed class OwnTime(DateTimeOffset present) : TimeProvider
{
    /// <summary>The moment that the program takes for the present.</summary>
    public DateTimeOffset Present { get; set; } = present;

    public override DateTimeOffset GetUtcNow() => Present;
}
