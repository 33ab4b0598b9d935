[assembly: AssemblyFixture(typeof(Tongming.Journeys.Portal))]

namespace Tongming.Journeys;

/// <summary>The program as it is before anybody has set it up: what needs no office works.</summary>
public sealed class Portal : BrowsedProgram;
