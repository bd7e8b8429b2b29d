using System.Reflection;
using Porchlight.Platform.Commands;
using Porchlight.Platform.Database;

namespace Porchlight.Tests.Architecture;

/// <summary>Rules of the house that a reviewer would otherwise have to remember (STYLE part 2).</summary>
public sealed class HouseRules
{
    private static readonly string[] _pastTheRunner =
        ["ExecuteUpdate", "ExecuteUpdateAsync", "ExecuteDelete", "ExecuteDeleteAsync", "FromSql", "FromSqlRaw", "SqlQuery", "SqlQueryRaw", "ExecuteSqlRaw", "ExecuteSqlRawAsync", "ExecuteSqlAsync", "SaveChanges", "SaveChangesAsync"];

    private static readonly string[] _patientWords =
        ["Ssn", "MemberId", "Mrn", "PatientName", "LegalName", "GivenName", "FamilyName", "BirthDate", "Born", "Phone", "Email", "StreetAddress", "Complaint"];

    private static readonly Type[] _ours = [.. new[] { typeof(PorchlightApp).Assembly, typeof(PatientId).Assembly }
        .SelectMany(assembly => assembly.GetTypes()).Where(type => type.Namespace?.StartsWith("Porchlight", StringComparison.Ordinal) == true)];

    [Fact]
    public void Outside_Platform_nothing_writes_past_the_runner_or_speaks_SQL()
    {
        var wrong =
            from type in _ours
            where !IsPlatform(type) && type.Namespace?.StartsWith("Porchlight.Migrations", StringComparison.Ordinal) != true
            from member in CodeReader.MembersNamedBy(type)
            where member is MethodInfo && _pastTheRunner.Contains(member.Name) && member.DeclaringType?.Namespace?.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal) == true
            select $"{type.FullName} calls {member.Name}";
        Assert.Empty(wrong.Distinct());
    }

    [Fact]
    public void Handlers_work_on_the_database_of_the_act_alone()
    {
        var wrong =
            from type in _ours
            where type.GetInterfaces().Any(implemented => implemented.IsGenericType && implemented.GetGenericTypeDefinition() == typeof(IHandle<,>))
            from parameter in type.GetConstructors().SelectMany(constructor => constructor.GetParameters())
            where parameter.ParameterType.IsAssignableTo(typeof(PorchlightDb)) || parameter.ParameterType == typeof(Reads)
                || parameter.ParameterType == typeof(IHttpClientFactory) || parameter.ParameterType == typeof(HttpClient)
            select $"{type.FullName} takes {parameter.ParameterType.Name}";
        Assert.Empty(wrong);
    }

    [Fact]
    public void Types_of_patient_data_print_redacted()
    {
        var wrong = _ours.Where(type => type is { IsInterface: false, IsAbstract: false } && type.IsAssignableTo(typeof(IPatientData)) && !PrintsByItself(type));
        Assert.Empty(wrong.Select(type => type.FullName));
    }

    /// <summary>A record prints all its properties; one about a patient keeps each of them in a type that redacts, or prints by itself.</summary>
    [Fact]
    public void Records_about_patients_hold_no_bare_words_of_theirs()
    {
        var wrong =
            from type in _ours
            where IsRecord(type) && !PrintsByItself(type) && type.Namespace != "Porchlight.Clinic" && type.Namespace != "Porchlight.Clinic.Api"
            from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            where _patientWords.Contains(property.Name) && (property.PropertyType == typeof(string) || property.PropertyType == typeof(LocalDate) || property.PropertyType == typeof(LocalDate?))
            select $"{type.FullName}.{property.Name}";
        Assert.Empty(wrong);
    }

    private static bool IsPlatform(Type type) => type.Namespace?.StartsWith("Porchlight.Platform", StringComparison.Ordinal) == true;

    private static bool IsRecord(Type type) => type.GetMethod("PrintMembers", BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.Instance) is not null;

    private static bool PrintsByItself(Type type) =>
        type.GetMethod(nameof(ToString), BindingFlags.Public | BindingFlags.Instance, []) is { } prints
        && prints.DeclaringType != typeof(object) && prints.DeclaringType != typeof(ValueType)
        && !prints.IsDefined(typeof(System.Runtime.CompilerServices.CompilerGeneratedAttribute), false);
}
