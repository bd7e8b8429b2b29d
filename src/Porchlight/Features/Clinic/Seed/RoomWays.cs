namespace Porchlight.Clinic;

/// <summary>The way from the front door to a door, in words that can be printed and read out.</summary>
internal static class RoomWays
{
    private static readonly string[] _doors = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth"];
    private static readonly string[] _puertas = ["primera", "segunda", "tercera", "cuarta", "quinta", "sexta", "séptima", "octava"];

    public static string Way(string floor, string department, int door) => floor == "1"
        ? $"From the front door go past the desk and follow the sign {department}. {Door(door)}"
        : $"From the front door take the stairs on the right to floor {floor} and follow the sign {department}. {Door(door)}";

    public static string WayEs(string floor, string department, int door) => floor == "1"
        ? $"Desde la entrada, pase la recepción y siga el letrero {department}. {Puerta(door)}"
        : $"Desde la entrada, suba por la escalera de la derecha al piso {floor} y siga el letrero {department}. {Puerta(door)}";

    public static string StepFree(string floor, string department, int door) => floor == "1"
        ? $"There is no step on the way. Go past the desk and follow the sign {department}. {Door(door)}"
        : $"Take the elevator across from the desk to floor {floor}, then follow the sign {department}. There is no step on the way. {Door(door)}";

    public static string StepFreeEs(string floor, string department, int door) => floor == "1"
        ? $"No hay escalones en el camino. Pase la recepción y siga el letrero {department}. {Puerta(door)}"
        : $"Tome el ascensor frente a la recepción hasta el piso {floor} y siga el letrero {department}. No hay escalones en el camino. {Puerta(door)}";

    private static string Door(int door) => $"It is the {_doors[door - 1]} door on the {(door % 2 == 0 ? "left" : "right")}.";

    private static string Puerta(int door) => $"Es la {_puertas[door - 1]} puerta a la {(door % 2 == 0 ? "izquierda" : "derecha")}.";
}
